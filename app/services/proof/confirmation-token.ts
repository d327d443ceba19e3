// The secret of a confirmation link. It is made of the shop's key whenever it is needed, so nobody has to keep it.
import type { ConfirmationId } from "#app/domain/shared/ids.ts";
import type { Deps, ShopKey } from "#app/services/deps.ts";

/** 160 bits: nobody guesses one, and the link still fits on a line. */
const TOKEN_CHARACTERS = 40;

export const confirmationToken = (
  { shopKeys }: Pick<Deps, "shopKeys">,
  key: ShopKey,
  confirmationId: ConfirmationId,
): string => shopKeys.mac(key, "confirmation-link", confirmationId).slice(0, TOKEN_CHARACTERS);
