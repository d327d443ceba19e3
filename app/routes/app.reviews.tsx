import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useNavigate, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { readReviewsPage } from "#app/data/pages/reviews-page.server.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { visit } from "#app/door.server.ts";
import { ReviewsPage } from "#app/ui/review/reviews-page.tsx";
import reviewStyles from "#app/ui/review/review.css?url";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale } = await visit(request);
  const { timeZone, ticketPrefix } = shop;
  const page = await readReviewsPage(deps.db, shop.id, { reader: member.id, ticketPrefix });
  return {
    ...page,
    mayReview: may(member.role, "review"),
    ownHref: `/app/agents/${member.id}`,
    now: deps.clock(),
    timeZone,
    locale,
  };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [{ rel: "stylesheet", href: reviewStyles }];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Reviews · Loupe"));

export default function Reviews() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const navigate = useNavigate();
  return (
    <>
      <TitleBar title={t("Reviews")} />
      <ReviewsPage {...data} onOpen={(reviewId) => navigate(`/app/reviews/${reviewId}`)} />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
