import { html } from "lit";

import { specimen } from "./specimen.js";

export default { title: "Result", component: "videoid-result" };

export const Specimen = {
  loaders: [specimen],
  args: { view: "full", theme: "light" },
  render: ({ view, theme }, { loaded: { json, zip } }) => html`
    <videoid-result
      view=${view}
      theme=${theme}
      .result=${json}
      .archive=${zip}
      @videoid-explain=${({ detail }) => {
        document.title = detail.explanation.headline;
      }}
    ></videoid-result>
  `,
};
