/** A smaller young generation than V8's usual one keeps each process under 400 MB while mail pours in. */
export const nodeFlags = ["--max-semi-space-size=12"] as const;
