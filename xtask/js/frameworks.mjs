/**
 * What frameworks read about the elements, made of `custom-elements.json`: declarations for the templates of Vue and
 * Svelte, and directives for those of Angular. Types are those of the package's declarations; names come from here.
 */

/** @typedef {import("./editors.mjs").Element} Element */
/** @typedef {import("./editors.mjs").Item} Item */

/** @param {readonly Item[]} items */
const namesOf = (items) => items.map(({ name }) => name);

/** @param {readonly string[]} names */
const union = (names) => names.map((name) => `"${name}"`).join(" | ");

/**
 * The class without its `Element`: how the interface of its attributes begins, and the name of Angular's directive.
 * @param {Element} element
 */
const prefix = ({ name }) => name.replace(/Element$/, "");

/** The settable properties that are no attributes, too. @param {Element} element */
function properties({ attributes, members }) {
  const fields = members.filter(({ kind, readonly }) => kind === "field" && !readonly);
  return namesOf(fields).filter((name) => !namesOf(attributes).includes(name));
}

/** The attributes that every HTML element has: frameworks know them. */
const GLOBAL = ["lang"];

/** @param {Element} element */
const ownAttributes = ({ attributes }) => namesOf(attributes).filter((name) => !GLOBAL.includes(name));

/** @param {Element} element */
const propertyTypes = (element) => `Partial<Pick<${element.name}, ${union(properties(element))}>>`;

/** Imports of what the declarations of the elements name. @param {readonly Element[]} elements */
const imports = (elements) =>
  [
    ...elements.map(({ name, path }) => `import type { ${name} } from "./${path}";`),
    `import type { ${elements.map((element) => `${prefix(element)}Attributes`).join(", ")} } from "./globals.js";`,
  ].join("\n");

/** Declarations that make the tags known to Vue's templates. @param {readonly Element[]} elements */
export const vueTypes = (elements) => `\
// The tags in templates of Vue 3: \`import "videoid-lens/vue"\` in a TypeScript file of the project makes them known.
import type { EmitFn, HTMLAttributes, PublicProps } from "vue";

${imports(elements)}

/** An element as the templates of Vue see it: a component, whose instance is the element. */
type TemplateElement<E extends HTMLElement, Props, Events extends keyof HTMLElementEventMap> = new () => E & {
  $props: Props & Omit<HTMLAttributes, keyof Props> & PublicProps;
  $emit: EmitFn<{ [Name in Events]: (event: HTMLElementEventMap[Name]) => void }>;
};

declare module "vue" {
  interface GlobalComponents {
${elements
  .map(
    (element) => `\
    "${element.tagName}": TemplateElement<
      ${element.name},
      ${prefix(element)}Attributes & ${propertyTypes(element)},
      ${union(namesOf(element.events))}
    >;`,
  )
  .join("\n")}
  }
}
`;

/** Declarations that make the tags known to Svelte's markup. @param {readonly Element[]} elements */
export const svelteTypes = (elements) => `\
// The tags in the markup of Svelte 5: \`import "videoid-lens/svelte"\` in a TypeScript file of the project makes them \
known.
import type { EventHandler, HTMLAttributes } from "svelte/elements";

${imports(elements)}

/** The attributes that listen to events. */
type Listeners<E extends HTMLElement, Events extends keyof HTMLElementEventMap> = {
  [Name in Events as \`on\${Name}\`]?: EventHandler<HTMLElementEventMap[Name], E> | null;
};

/** An element's attributes in markup. */
type MarkupElement<E extends HTMLElement, Props, Events extends keyof HTMLElementEventMap> = Props &
  Listeners<E, Events> &
  Omit<HTMLAttributes<E>, keyof Props>;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
${elements
  .map(
    (element) => `\
    "${element.tagName}": MarkupElement<
      ${element.name},
      ${prefix(element)}Attributes & ${propertyTypes(element)},
      ${union(namesOf(element.events))}
    >;`,
  )
  .join("\n")}
  }
}
`;

/** The module of an entry that has types alone. */
export const TYPES_ALONE = "export {};\n";

/**
 * Directives for Angular's templates, in the form in which libraries are published: Angular's linker compiles it when
 * it builds the application. Inputs are what a template can set; events are the element's own, which Angular takes from
 * the tag's type.
 * @param {readonly Element[]} elements
 */
export const angularModule = (elements) => `\
import * as i0 from "@angular/core";

const setAttribute = (element, name, value) => {
  if (value == null || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : value);
};
${elements
  .map(
    (element) => `
export class ${prefix(element)} {
  nativeElement = i0.inject(i0.ElementRef).nativeElement;
${properties(element)
  .map(
    (name) => `\
  set ${name}(value) {
    this.nativeElement.${name} = value ?? null;
  }`,
  )
  .join("\n")}
${ownAttributes(element)
  .map(
    (name) => `\
  set ${name}(value) {
    setAttribute(this.nativeElement, "${name}", value);
  }`,
  )
  .join("\n")}
  static ɵfac = i0.ɵɵngDeclareFactory({
    minVersion: "12.0.0",
    version: "17.0.0",
    ngImport: i0,
    type: ${prefix(element)},
    deps: [],
    target: i0.ɵɵFactoryTarget.Directive,
  });
  static ɵdir = i0.ɵɵngDeclareDirective({
    minVersion: "14.0.0",
    version: "17.0.0",
    ngImport: i0,
    type: ${prefix(element)},
    isStandalone: true,
    selector: "${element.tagName}",
    inputs: { ${inputs(element)
      .map((name) => `${name}: "${name}"`)
      .join(", ")} },
  });
}
`,
  )
  .join("")}`;

/** @param {Element} element */
const inputs = (element) => [...properties(element), ...ownAttributes(element)];

/** Their declarations, from which Angular checks templates. @param {readonly Element[]} elements */
export const angularTypes = (elements) => `\
// The tags in templates of Angular: directives to name in the \`imports\` of a component.
import type * as i0 from "@angular/core";

${imports(elements)}
${elements
  .map(
    (element) => `
/** The properties, attributes and events of \`<${element.tagName}>\` in templates. */
export declare class ${prefix(element)} {
  /** The element. */
  readonly nativeElement: ${element.name};
${properties(element)
  .map((name) => `  set ${name}(value: ${element.name}["${name}"] | undefined);`)
  .join("\n")}
${ownAttributes(element)
  .map((name) => `  set ${name}(value: ${prefix(element)}Attributes["${name}"] | null | undefined);`)
  .join("\n")}
  static ɵfac: i0.ɵɵFactoryDeclaration<${prefix(element)}, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<
    ${prefix(element)},
    "${element.tagName}",
    never,
    {
${inputs(element)
  .map((name) => `      "${name}": { "alias": "${name}"; "required": false };`)
  .join("\n")}
    },
    {},
    never,
    never,
    true,
    never
  >;
}
`,
  )
  .join("")}`;
