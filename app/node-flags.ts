/** Half of V8's usual young generation keeps the web server under 400 MB while mail pours in, for a tenth more of its time. */
export const webFlags = ["--max-semi-space-size=8"] as const;
