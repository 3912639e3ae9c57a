/** Does nothing, and keeps the bundler from taking the console's own hook, which it finds in a folder above. */
export const register = () => undefined;
