import { Banner, BlockStack, Link } from "@shopify/polaris";
import type { ComponentProps } from "react";
import { ParkedNotice } from "#app/ui/inbox/parked-notice.tsx";
import type { SetUpStep } from "#app/domain/shop/set-up-steps.ts";
import { MailWarningBanner } from "#app/ui/mail/mail-warning-banner.tsx";
import { stepTitle } from "#app/ui/setup/step-title.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ClosureAhead } from "#app/ui/targets/closure-ahead.tsx";

type Closure = Omit<ComponentProps<typeof ClosureAhead>, "timeZone" | "locale">;
export type Told = Omit<ComponentProps<typeof ParkedNotice>, "count" | "due"> &
  Pick<ComponentProps<typeof MailWarningBanner>, "warnings"> & {
    readonly closure: Closure | null;
    readonly parked: number;
    readonly parkedDue: ComponentProps<typeof ParkedNotice>["due"];
    /** What is left of the first steps; null when the owner is done with them. */
    readonly unfinishedSetUp: readonly SetUpStep[] | null;
  };

/** Null while there is nothing to say: an empty box would leave a gap. */
export function inboxNotice(told: Told) {
  const closes = told.closure !== null && told.closure.count > 0;
  const warns = told.warnings.length > 0 || told.parked > 0;
  return closes || warns || told.unfinishedSetUp !== null ? <InboxNotice {...told} /> : null;
}

const InboxNotice = (told: Told) => (
  <BlockStack gap="400">
    <MailWarningBanner {...told} />
    {told.closure && (
      <ClosureAhead {...told.closure} timeZone={told.timeZone} locale={told.locale} />
    )}
    {told.parked > 0 ? (
      <ParkedNotice {...told} count={told.parked} due={told.parkedDue} />
    ) : (
      told.unfinishedSetUp !== null && <UnfinishedNotice missing={told.unfinishedSetUp} />
    )}
  </BlockStack>
);

function UnfinishedNotice({ missing }: { readonly missing: readonly SetUpStep[] }) {
  const t = useWords();
  return (
    <Banner tone="info" title={t("The set-up is not finished")}>
      {missing.length > 0 && (
        <ul>
          {missing.map((step) => (
            <li key={step}>{stepTitle(t, step)}</li>
          ))}
        </ul>
      )}
      <Link url="/app/setup">{t("Go on where you left it")}</Link>
    </Banner>
  );
}
