/** A setting that `cargo xtask` passes to the scripts that it starts. @param {string} name */
export function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this with \`cargo xtask\``);
  return value;
}
