/** What the app said: its answer, its refusal in words for the person there, or nothing that could be read. */
export type Asked<T> =
  | { readonly kind: "answer"; readonly value: T }
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "failed" };

/** Asks a route of the app's own. Never throws: an extension has nobody else to tell. */
export async function askApp<T>(path: string, init?: RequestInit): Promise<Asked<T>> {
  try {
    const response = await fetch(path, init);
    if (response.ok) return { kind: "answer", value: (await response.json()) as T };
    const { refusal } = (await response.json()) as { refusal?: unknown };
    return typeof refusal === "string" ? { kind: "refused", words: refusal } : { kind: "failed" };
  } catch {
    // Offline, or an answer that is no JSON: the same to whoever waits for it.
    return { kind: "failed" };
  }
}

/** A form's fields for `askApp`. */
export const post = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(fields),
});
