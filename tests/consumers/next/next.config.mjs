// Else Next takes the folder of the outermost lock file, ours, for the project's.
const root = import.meta.dirname;

export default { turbopack: { root }, outputFileTracingRoot: root };
