// Takes an address off SendGrid's own lists of those that it sends nothing to.
// https://www.twilio.com/docs/sendgrid/api-reference/bounces-api/delete-a-bounce
import sharedClient from "@sendgrid/client";
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import type { Unsuppress } from "#app/services/deps.ts";

// Their types know the instance that a whole process shares, not the class beside it, nor that every default can be set.
type Client = typeof sharedClient & { setDefaultRequest(name: "timeout", value: number): unknown };
const { Client } = sharedClient as unknown as { Client: new () => Client };

const LISTS = ["bounces", "blocks", "invalid_emails", "spam_reports"] as const;
const ANSWER_WITHIN_MS = 10_000;

export function makeUnsuppress(settings: { apiKey: string; baseUrl: string }): Unsuppress {
  const client = new Client();
  client.setApiKey(settings.apiKey);
  client.setDefaultRequest("baseUrl", settings.baseUrl);
  client.setDefaultRequest("timeout", ANSWER_WITHIN_MS);
  return async (address) => {
    for (const list of LISTS) {
      const url = `/v3/suppression/${list}/${encodeURIComponent(address)}`;
      await client.request({ method: "DELETE", url }).catch((error: unknown) => refuse(error));
    }
  };
}

/** An address that is on no list is as good as removed. */
function refuse(error: unknown): void {
  const { code, message = "no answer" } = error as { code?: number | string; message?: string };
  if (code === 404) return;
  const said = `the mail provider did not forget the address: ${message}`;
  if (typeof code !== "number" || code === 429 || code >= 500)
    throw new TemporaryFault(said, { cause: error });
  throw new PermanentFault(said, { cause: error });
}
