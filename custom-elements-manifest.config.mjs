/**
 * Writes pkg/custom-elements.json from the elements' classes: `npx cem analyze`, after the build has written pkg/.
 * Names and descriptions come from the JSDoc, and types from TypeScript, so that nothing is written twice.
 */
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("www/src/", import.meta.url));
const ELEMENTS = {
  "videoid-result": "VideoidResult",
  "videoid-triage": "VideoidTriage",
  "videoid-compare": "VideoidCompare",
};

export default {
  globs: [
    "www/src/elements/{base,result,triage,compare}/element.js",
    "www/src/{define,define-triage,define-compare}.js",
  ],
  outdir: "pkg",
  packagejson: false,
  plugins: [publicMembers(), registrations(), types(), packagePaths()],
};

/**
 * Leaves out what pages can't use, and what the analyzer mistakes for members: only members with a description are
 * kept.
 */
function publicMembers() {
  return {
    name: "public-members",
    /** @param {any} context */
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations) {
        declaration.members = declaration.members?.filter(
          (/** @type {any} */ { description, privacy, static: isStatic }) =>
            description && (privacy ?? "public") === "public" && !isStatic,
        );
        declaration.events = declaration.events?.filter((/** @type {any} */ { description }) => description);
      }
    },
  };
}

/** Finds `define("tag", Class, init)`: the analyzer only knows `customElements.define`. */
function registrations() {
  return {
    name: "registrations",
    /** @param {any} context */
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== "define") return;
      const [, element] = node.arguments;
      const name = element.getText();
      const tag = Object.keys(ELEMENTS).find(
        (tag) => `${ELEMENTS[/** @type {keyof typeof ELEMENTS} */ (tag)]}Element` === name,
      );
      const module = `www/src/elements/${tag?.replace("videoid-", "")}/element.js`;
      moduleDoc.exports.push({ kind: "custom-element-definition", name: tag, declaration: { name, module } });
    },
  };
}

/** Fills in the types of members, attributes and events from the package's declarations. */
function types() {
  /** @type {any} */
  let checker;
  /** @type {(file: string, name: string) => any} */
  let exported;
  /** @type {any} */
  let flags;
  return {
    name: "types",
    /** @param {any} context */
    initialize({ ts }) {
      const { config } = ts.readConfigFile(fileURLToPath(new URL("tsconfig.json", import.meta.url)), ts.sys.readFile);
      const { options } = ts.convertCompilerOptionsFromJson(
        config.compilerOptions,
        fileURLToPath(new URL(".", import.meta.url)),
      );
      const files = [
        "globals.d.ts",
        ...Object.keys(ELEMENTS).map((tag) => `elements/${tag.replace("videoid-", "")}/element.js`),
      ];
      const program = ts.createProgram(
        files.map((file) => source + file),
        { ...options, types: [] },
      );
      checker = program.getTypeChecker();
      flags =
        ts.TypeFormatFlags.NoTruncation |
        ts.TypeFormatFlags.InTypeAlias |
        ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
      exported = (file, name) => {
        const module = checker.getSymbolAtLocation(program.getSourceFile(source + file));
        const symbol = checker.getExportsOfModule(module).find((/** @type {any} */ one) => one.name === name);
        return checker.getDeclaredTypeOfSymbol(symbol);
      };
    },
    /** @param {any} context */
    packageLinkPhase({ customElementsManifest }) {
      const globals = checker.resolveName("HTMLElementEventMap", undefined, 64, false);
      const events = checker.getDeclaredTypeOfSymbol(globals);
      for (const { path, declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          const prefix = ELEMENTS[/** @type {keyof typeof ELEMENTS} */ (declaration.tagName)];
          if (!prefix) continue;
          const element = exported(path.replace("www/src/", ""), declaration.name);
          const attributes = exported("globals.d.ts", `${prefix}Attributes`);
          fill(
            declaration.members.filter((/** @type {any} */ { kind }) => kind === "field"),
            element,
          );
          fill(declaration.attributes, attributes);
          fill(declaration.events, events);
        }
      }
    },
  };

  /** @param {any[]} items @param {any} type the type that has a property for each of them */
  function fill(items, type) {
    for (const item of items) {
      const property = checker.getPropertyOfType(type, item.name);
      if (!property) throw new Error(`${item.name} has no type`);
      const whole = checker.getTypeOfSymbol(property);
      const isNullable = checker.typeToString(whole, undefined, flags).endsWith("| null");
      // Writes aliases out, because a reader of the manifest does not know them.
      const text = checker.typeToString(checker.getNonNullableType(whole), undefined, flags).replaceAll("; }", " }");
      // The empty text is only how JSX may write a boolean attribute.
      item.type = { text: text.replace("boolean | ''", "boolean") + (isNullable ? " | null" : "") };
    }
  }
}

/** Names modules by their path in the package, and sets the superclass of the base class. */
function packagePaths() {
  return {
    name: "package-paths",
    /** @param {any} context */
    packageLinkPhase({ customElementsManifest }) {
      const base = customElementsManifest.modules.flatMap((/** @type {any} */ one) => one.declarations);
      // The analyzer does not understand the expression for the superclass, which also works without a DOM.
      base.find((/** @type {any} */ { name }) => name === "LensElement").superclass = { name: "HTMLElement" };
      const text = JSON.stringify(customElementsManifest).replaceAll(/\/?www\/src\//g, "");
      Object.assign(customElementsManifest, JSON.parse(text));
    },
  };
}
