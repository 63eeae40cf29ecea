import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "videoid-lens/define";
import { VideoidResult } from "videoid-lens/react";

const root = document.body.appendChild(document.createElement("div"));
createRoot(root).render(
  createElement(VideoidResult, {
    result: { status: "pending", processType: "high" },
    className: "card",
    hidden: false,
    tolerant: true,
    onExplain: ({ detail }) => {
      document.title = detail.explanation.headline;
    },
  }),
);
