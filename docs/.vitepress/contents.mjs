/** The table of contents. The sidebar of the site and `llms.txt` are generated from it. */
export const GUIDES = [
  {
    text: "Start",
    items: [
      { text: "A first result", link: "/guide/first-result" },
      { text: "What the explanation holds", link: "/guide/explanation" },
      { text: "Loading, sizes and browsers", link: "/guide/loading" },
      { text: "Versions and support", link: "/versions" },
    ],
  },
  {
    text: "Guides",
    items: [
      { text: "The element", link: "/guide/element" },
      { text: "Archives", link: "/guide/archives" },
      { text: "The overlay", link: "/guide/overlay" },
      { text: "Many results", link: "/guide/many-results" },
      { text: "The evidence report", link: "/guide/report" },
      { text: "The reviewer's desk", link: "/guide/desk" },
      { text: "Languages", link: "/guide/languages" },
      { text: "Theming", link: "/guide/theming" },
      { text: "Accessibility", link: "/guide/accessibility" },
      { text: "CSP and privacy", link: "/guide/privacy" },
      { text: "Errors and limits", link: "/guide/errors" },
    ],
  },
  {
    text: "Where you use it",
    items: [
      { text: "A plain page", link: "/guide/plain-page" },
      { text: "Frameworks and bundlers", link: "/guide/frameworks" },
      { text: "React", link: "/guide/react" },
      { text: "Vue", link: "/guide/vue" },
      { text: "Svelte", link: "/guide/svelte" },
      { text: "Angular", link: "/guide/angular" },
      { text: "Node and the command line", link: "/guide/node" },
      { text: "Python and the warehouse", link: "/guide/warehouse" },
    ],
  },
  {
    text: "Verdict and data",
    items: [
      { text: "How the verdict comes about", link: "/verdict/rules" },
      { text: "What is documented", link: "/data/documented" },
      { text: "What is inferred", link: "/data/inferred" },
      { text: "Glossary", link: "/glossary" },
    ],
  },
  {
    text: "Evidence",
    items: [
      { text: "Attacks on archives", link: "/attacks" },
      { text: "Benchmarks", link: "/benchmarks" },
      { text: "Accessibility conformance", link: "/conformance" },
      { text: "Decisions", link: "/decisions/index" },
    ],
  },
];

/** The folders of the reference. */
export const REFERENCE_GROUPS = [
  { text: "Functions and classes", folder: "api", about: "The functions and classes of `videoid-lens`." },
  {
    text: "Elements",
    folder: "elements",
    about: "The classes of the elements, from entries such as `videoid-lens/element`.",
  },
  {
    text: "With wasm files",
    folder: "slim",
    about:
      "The functions that start `videoid-lens/slim` and the elements' entries. Otherwise `videoid-lens/slim` is the same as `videoid-lens`.",
  },
  { text: "Types", folder: "types", about: "Every type that the functions, classes and elements use." },
];
