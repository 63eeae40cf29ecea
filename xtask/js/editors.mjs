/**
 * Generates what editors read about the elements from `custom-elements.json`: custom data for VS Code, web-types for
 * JetBrains. The generators on npm need a Markdown formatter and expect types in another form of the manifest, and two
 * tables are all that is needed.
 */

/** @typedef {{ name: string, description?: string, default?: string, type?: { text: string }, kind?: string, readonly?: boolean }} Item */
/**
 * @typedef {object} Element
 * @property {string} tagName
 * @property {string} name of the class
 * @property {string} path of its module in the package
 * @property {string} description
 * @property {Item[]} attributes
 * @property {Item[]} members
 * @property {Item[]} events
 * @property {Item[]} [slots]
 * @property {Item[]} cssParts
 * @property {Item[]} cssProperties
 */

/** The elements of a manifest. @param {{ modules: { path: string, declarations: any[] }[] }} manifest @returns {Element[]} */
export const elementsOf = ({ modules }) =>
  modules
    .flatMap(({ path, declarations }) => declarations.map((declaration) => ({ ...declaration, path })))
    .filter(({ tagName }) => tagName);

/** The texts of a type that is a union of texts; none for any other type. @param {Item} item */
function choices({ type }) {
  const texts = (type?.text ?? "").split(" | ");
  return texts.every((text) => /^'[^']*'$/.test(text)) ? texts.map((text) => text.slice(1, -1)) : [];
}

/** @param {Item} item */
const isBoolean = ({ type }) => type?.text === "boolean";

/** A list of names with their descriptions. @param {string} title @param {readonly Item[]} items */
const listed = (title, items) =>
  items.length
    ? `\n\n**${title}**\n${items.map(({ name, description }) => `- \`${name}\`: ${description}`).join("\n")}`
    : "";

/** @param {Item} item */
const withDefault = ({ description, default: value }) =>
  value ? `${description}. Default: \`${value}\`` : `${description}`;

/** @param {string} value */
const markdown = (value) => ({ kind: "markdown", value });

/** Custom data for VS Code's HTML: the setting `html.customData` names the file. @param {readonly Element[]} elements */
export const htmlCustomData = (elements) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: markdown(
      element.description +
        listed("Events", element.events) +
        listed("Slots", element.slots ?? []) +
        listed("Parts", element.cssParts),
    ),
    attributes: element.attributes.map((attribute) => {
      const values = choices(attribute).map((name) => ({ name }));
      return {
        name: attribute.name,
        description: markdown(withDefault(attribute)),
        ...(values.length > 0 && { values }),
        // A boolean attribute has no value.
        ...(isBoolean(attribute) && { valueSet: "v" }),
      };
    }),
  })),
});

/** The items of all elements, each name once. @param {readonly (readonly Item[])[]} lists */
function united(lists) {
  /** @type {Map<string, Item>} */
  const items = new Map();
  for (const item of lists.flat()) if (!items.has(item.name)) items.set(item.name, item);
  return [...items.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Custom data for VS Code's CSS: the setting `css.customData` names the file. @param {readonly Element[]} elements */
export const cssCustomData = (elements) => ({
  version: 1.1,
  properties: united(elements.map(({ cssProperties }) => cssProperties)).map(({ name, description }) => ({
    name,
    description: markdown(`${description}`),
  })),
  pseudoElements: united(elements.map(({ cssParts }) => cssParts)).map(({ name, description }) => ({
    name: `::part(${name})`,
    description: markdown(`${description}`),
  })),
});

/** @param {Item} item */
const named = ({ name, description }) => ({ name, description });

/** @param {Item} item */
const typed = ({ name, description, type }) => ({ name, description, type: type?.text });

/**
 * Web-types for JetBrains: `web-types` in package.json names the file.
 * @param {readonly Element[]} elements
 * @param {{ name: string, version: string }} description the package
 */
export const webTypes = (elements, { name, version }) => ({
  $schema: "https://json.schemastore.org/web-types",
  name,
  version,
  "description-markup": "markdown",
  "js-types-syntax": "typescript",
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: element.description,
        attributes: element.attributes.map((attribute) => ({
          ...named(attribute),
          ...(attribute.default && { default: attribute.default }),
          value: isBoolean(attribute) ? { kind: "no-value", type: "boolean" } : { type: attribute.type?.text },
        })),
        ...(element.slots?.length && { slots: element.slots.map(named) }),
        js: {
          properties: element.members
            .filter(({ kind }) => kind === "field")
            .map((member) => ({ ...typed(member), ...(member.readonly && { "read-only": true }) })),
          events: element.events.map(typed),
        },
        css: {
          properties: element.cssProperties.map(named),
          parts: element.cssParts.map(named),
        },
      })),
    },
  },
});
