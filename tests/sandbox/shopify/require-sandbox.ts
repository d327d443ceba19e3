/** Throws unless LOUPE_SANDBOX=1: nothing of the sandbox may run beside real shops. */
export function requireSandbox(): void {
  if (process.env.LOUPE_SANDBOX === "1") return;
  throw new Error("The sandbox starts only with LOUPE_SANDBOX=1 in the environment.");
}
