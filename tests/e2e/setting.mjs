/** What `cargo xtask` tells the scripts it starts. @param {string} name */
export function setting(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start this by \`cargo xtask\``);
  return value;
}
