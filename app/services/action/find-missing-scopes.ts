// What an action takes that the shop has not granted yet.
import { actionTraits, type ActionKind } from "#app/domain/action/action-kind.ts";
import type { Deps } from "#app/services/deps.ts";
import { askPatiently } from "./ask-patiently.ts";

/**
 * Shopify is only asked where our own note (`noted`) lacks one: it is written by a webhook, which may come after the agent
 * who has just granted the scope.
 */
export async function findMissingScopes(
  needs: Pick<Deps, "shopify">,
  domain: string,
  { kind, noted }: { readonly kind: ActionKind; readonly noted: readonly string[] },
): Promise<readonly string[]> {
  const { scopes } = actionTraits[kind];
  if (scopes.every((scope) => noted.includes(scope))) return [];
  const answer = await askPatiently(needs.shopify.readScopes(domain));
  // Whoever can't be asked now is asked by the next step, which says why.
  if (answer.kind === "unavailable") return [];
  return scopes.filter((scope) => !answer.value.includes(scope));
}
