/**
 * Stops a part of the sandbox from starting by accident beside real shops.
 * In: the part's name, for the message. Throws when `LOUPE_SANDBOX` is not `1`.
 */
export function onlyInSandbox(part: string): void {
  if (process.env.LOUPE_SANDBOX === "1") return;
  throw new Error(`The sandbox's ${part} starts only with LOUPE_SANDBOX=1 in the environment.`);
}
