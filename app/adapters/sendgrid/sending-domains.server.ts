// SendGrid's domain authentication with automated security: three CNAME records, behind which it keeps keys and SPF itself.
// https://www.twilio.com/docs/sendgrid/api-reference/domain-authentication
import sharedClient from "@sendgrid/client";
import { z } from "zod";
import type { DnsRecord } from "#app/domain/delivery/sending-domain.ts";
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import type { SendingDomains } from "#app/services/deps.ts";

// Their types know the instance that a whole process shares, not the class beside it, nor that every default can be set.
type Client = typeof sharedClient & { setDefaultRequest(name: "timeout", value: number): unknown };
const { Client } = sharedClient as unknown as { Client: new () => Client };

const ANSWER_WITHIN_MS = 10_000;

const entry = z.object({ host: z.string(), data: z.string() });
const registered = z.object({
  id: z.number().int(),
  dns: z.object({ mail_cname: entry, dkim1: entry, dkim2: entry }),
});
const validated = z.object({ valid: z.boolean() });

export function makeSendingDomains(settings: { apiKey: string; baseUrl: string }): SendingDomains {
  const client = new Client();
  client.setApiKey(settings.apiKey);
  client.setDefaultRequest("baseUrl", settings.baseUrl);
  client.setDefaultRequest("timeout", ANSWER_WITHIN_MS);

  const post = async <T>(url: string, body: object, shape: z.ZodType<T>): Promise<T> => {
    const answer = await client.request({ method: "POST", url, body }).catch(faultOf);
    const read = shape.safeParse(answer[1]);
    if (!read.success)
      throw new PermanentFault("the mail provider answered what we can’t read", {
        cause: read.error,
      });
    return read.data;
  };
  return {
    async register(domain, subdomain) {
      const body = { domain, subdomain, automatic_security: true, default: false };
      const { id, dns } = await post("/v3/whitelabel/domains", body, registered);
      const cname = ({ host, data }: z.infer<typeof entry>, purpose: DnsRecord["purpose"]) =>
        ({ type: "CNAME", host, value: data, purpose }) as const;
      return {
        providerId: String(id),
        records: [cname(dns.mail_cname, "spf"), cname(dns.dkim1, "dkim"), cname(dns.dkim2, "dkim")],
      };
    },
    async validate(providerId) {
      const url = `/v3/whitelabel/domains/${encodeURIComponent(providerId)}/validate`;
      return { isValid: (await post(url, {}, validated)).valid };
    },
  };
}

function faultOf(error: unknown): never {
  const { code, message = "no answer" } = error as { code?: number | string; message?: string };
  const said = `the mail provider did not take the domain: ${message}`;
  if (typeof code !== "number" || code === 429 || code >= 500)
    throw new TemporaryFault(said, { cause: error });
  throw new PermanentFault(said, { cause: error });
}
