import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useNavigate,
  useNavigation,
  useSubmit,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { z } from "zod";
import { readReviewPage } from "#app/data/pages/review-page.server.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import { isUuid, type ReviewId, type TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { recordAccess } from "#app/services/privacy/record-access.ts";
import { submitReview } from "#app/services/review/submit-review.ts";
import { ReviewPage } from "#app/ui/review/review-page.tsx";
import reviewStyles from "#app/ui/review/review.css?url";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

const GONE = say("This review is not here.");

function reviewIdOf(param: string | undefined): ReviewId {
  if (!isUuid(param ?? "")) throw new Refusal("not-found", GONE);
  return param as ReviewId;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  return answered(t, async () => {
    if (!may(member.role, "review"))
      throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
    const reviewId = reviewIdOf(params.reviewId);
    const { ticketPrefix, timeZone } = shop;
    const ask = { reviewId, reader: member.id, ticketPrefix };
    const page = await readReviewPage(deps.db, shop.id, ask);
    if (!page) throw new Refusal("not-found", GONE);
    const ticketId = page.review.ticketId as TicketId;
    await recordAccess(deps, { shopId: shop.id, member, kind: "open", ticketId });
    return { ...page, now: deps.clock(), timeZone, locale };
  });
}

const score = z.coerce.number().int().min(1).max(3).optional();
const forms = z.object({
  accurate: score,
  courteous: score,
  complete: score,
  policy: score,
  note: z.string().max(5_000).default(""),
  // Empty: it is no example.
  exampleTitle: z.string().max(1_000).default(""),
  isExample: z.enum(["yes", "no"]).default("no"),
  // Which review comes next; empty at the end.
  next: z.uuid().or(z.literal("")).default(""),
});

export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  const attempt = await attempted(t, async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the page and try again.");
    const { note, exampleTitle, isExample, next: _, ...scores } = form.data;
    await submitReview(deps, {
      shopId: shop.id,
      reviewId: reviewIdOf(params.reviewId),
      by: member,
      scores,
      note,
      exampleTitle: isExample === "yes" ? exampleTitle : null,
    });
  });
  if (attempt.refusal === null && form.success)
    return redirect(form.data.next === "" ? "/app/reviews" : `/app/reviews/${form.data.next}`);
  return attempt;
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [{ rel: "stylesheet", href: reviewStyles }];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Review · Loupe"));

export default function Review() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const navigate = useNavigate();
  const submit = useSubmit();
  const busy = useNavigation().formData !== undefined;
  const { next } = data;
  return (
    <>
      <TitleBar title={t("Review")} />
      <ReviewPage
        {...data}
        busy={busy}
        refusal={answer?.refusal ?? null}
        onGive={({ scores, note, exampleTitle }) =>
          submit(
            {
              ...scores,
              note,
              exampleTitle: exampleTitle ?? "",
              isExample: exampleTitle === null ? "no" : "yes",
              next: next ?? "",
            },
            { method: "post" },
          )
        }
        onSkip={() => navigate(next === null ? "/app/reviews" : `/app/reviews/${next}`)}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;
