import "videoid-lens/define";

import { specimen } from "./specimen.js";

const element = document.createElement("videoid-result");
element.addEventListener("videoid-explain", ({ detail }) => {
  document.title = detail.explanation.headline;
});
const { json, zip } = await specimen();
Object.assign(element, { result: json, archive: zip });
document.body.append(element);
