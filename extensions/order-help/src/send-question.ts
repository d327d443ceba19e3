/** The build puts the app's own address here, from SHOPIFY_APP_URL: outside the admin there is no way to ask for it. */
const APP = process.env.SHOPIFY_APP_URL;
declare const process: { readonly env: { readonly SHOPIFY_APP_URL: string } };

export type Question = {
  readonly orderGid: string;
  readonly text: string;
  readonly email: string;
  /** Made once for the form: sending it twice is one question. */
  readonly key: string;
};

export type Sent =
  | { readonly kind: "sent"; readonly address: string }
  | {
      readonly kind: "refused";
      readonly field: "message" | "email" | "form";
      readonly words: string;
    }
  | { readonly kind: "failed" };

/** Asks app/routes/api.customer-account.ts, as the customer that Shopify's token names. Never throws. */
export async function sendQuestion(question: Question, token: string): Promise<Sent> {
  try {
    const response = await fetch(`${APP}/api/customer-account`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify(question),
    });
    const said = (await response.json()) as { address?: string; field?: string; refusal?: string };
    if (response.ok && said.address !== undefined) return { kind: "sent", address: said.address };
    if (said.refusal === undefined) return { kind: "failed" };
    const field = said.field === "message" || said.field === "email" ? said.field : "form";
    return { kind: "refused", field, words: said.refusal };
  } catch {
    // Offline, or an answer that is no JSON: nothing was taken.
    return { kind: "failed" };
  }
}
