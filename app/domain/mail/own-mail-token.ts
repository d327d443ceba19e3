/** Mail that we send to a mailbox of ours, to see that it comes back: what its Message-ID names. */
export type OwnMailToken = { readonly kind: "test" | "canary"; readonly token: string };

/** Null for every Message-ID that is none of these. `domain` stands behind the `@` of the Message-IDs that we make. */
export function ownMailToken(messageId: string | null, domain: string): OwnMailToken | null {
  const [, kind, token] = /^<(test|canary)\.([a-z0-9]{20})@/.exec(messageId ?? "") ?? [];
  if (token === undefined || !messageId?.endsWith(`@${domain}>`)) return null;
  return { kind: kind as OwnMailToken["kind"], token };
}
