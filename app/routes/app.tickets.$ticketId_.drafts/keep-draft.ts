import type { DraftKeeper, SaveAnswer } from "#app/ui/composer/draft-store.ts";

/** Browsers let requests that outlive their page carry 64 KiB together. https://fetch.spec.whatwg.org/#http-network-or-cache-fetch */
const MOST_KEPT_ALIVE = 60_000;

/** Session tokens live a minute. https://shopify.dev/docs/apps/build/authentication-authorization/session-tokens */
const TOKEN_FRESH_MS = 45_000;

/**
 * Keeps the drafts of a ticket on the server. Each request throws when nobody answers, or with what is no answer to it.
 * `askToken`: App Bridge's. It takes a moment, which a page that is being left does not have: so it is asked before.
 */
export function keepDraftsOf(ticketId: string, askToken: () => Promise<string>): DraftKeeper {
  const address = `/app/tickets/${ticketId}/drafts`;
  let token: { readonly value: string; readonly at: number } | null = null;
  const prepare = () => {
    if (token !== null && performance.now() - token.at < TOKEN_FRESH_MS) return;
    askToken()
      .then((value) => (token = { value, at: performance.now() }))
      // Then the request asks for one itself.
      .catch(() => undefined);
  };
  const ask = async <Answer>(what: object, isLeaving = false): Promise<Answer | SaveAnswer> => {
    const body = JSON.stringify(what);
    const keepalive = isLeaving && body.length < MOST_KEPT_ALIVE;
    const headers = {
      "content-type": "application/json",
      ...(isLeaving && token ? { authorization: `Bearer ${token.value}` } : {}),
    };
    const response = await fetch(address, { method: "POST", headers, body, keepalive });
    if (response.ok || response.status === 409) return (await response.json()) as Answer;
    if (![403, 404, 422].includes(response.status))
      throw new Error(`the draft was answered with ${response.status}`);
    const { refusal } = (await response.json()) as { refusal: string };
    return { kind: "refused", why: refusal };
  };
  return {
    save: ({ words, uploads }, known, isLeaving) => {
      const uploadIds = uploads.map(({ uploadId }) => uploadId);
      return ask<SaveAnswer>({ intent: "save", words, uploadIds, known }, isLeaving);
    },
    discard: (kind, known) =>
      ask<{ readonly kind: "discarded" }>({ intent: "discard", kind, known }),
    prepare,
  };
}
