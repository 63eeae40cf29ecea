import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "videoid-lens/define";
import { VideoidResult } from "videoid-lens/react";

import { specimen } from "./specimen.js";

const { json, zip } = await specimen();
const root = document.body.appendChild(document.createElement("div"));
createRoot(root).render(
  createElement(VideoidResult, {
    result: JSON.parse(json),
    archive: zip,
    className: "card",
    hidden: false,
    tolerant: true,
    onExplain: ({ detail }) => {
      document.title = detail.explanation.headline;
    },
  }),
);
