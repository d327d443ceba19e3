import { isRouteErrorResponse, useRevalidator, useRouteError } from "@remix-run/react";
import { PageError } from "./page-error.tsx";
import { refusalIn } from "./refusal-in.ts";
import { useWords } from "./words.tsx";

/** What a page shows instead of itself: our own refusals in their words, faults in general ones. */
export function RoutePageError() {
  const t = useWords();
  const error = useRouteError();
  const revalidator = useRevalidator();
  const refusal = refusalIn(error);
  if (refusal !== null) return <PageError title={t("This can’t be shown")} message={refusal} />;
  // Shopify's own answers (sign in again, leave the frame) belong to the boundary above.
  if (isRouteErrorResponse(error) && error.status < 500) throw error;
  return (
    <PageError
      title={t("Something went wrong")}
      message={t(
        "Loupe could not load this page. Nothing is lost. Try again, and if it stays like this, tell the shop's owner.",
      )}
      onRetry={() => revalidator.revalidate()}
    />
  );
}
