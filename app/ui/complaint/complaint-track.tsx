import { Icon, Link, Text } from "@shopify/polaris";
import { CheckCircleIcon, ClockIcon } from "@shopify/polaris-icons";
import { complaintStepWords } from "#app/domain/complaint/complaint.ts";
import type { ComplaintView } from "#app/domain/complaint/complaint-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Time } from "#app/ui/shared/time.tsx";
import { useWords } from "#app/ui/shared/words.tsx";

type ComplaintTrackProps = {
  readonly complaint: ComplaintView;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
};

/** Which steps a complaint has behind it, and when each was taken. */
export function ComplaintTrack({ complaint, ...when }: ComplaintTrackProps) {
  const t = useWords();
  const { openedBy, answerMessageId } = complaint;
  const steps = [
    { step: "opened", at: complaint.openedAt },
    { step: "acknowledged", at: complaint.acknowledgedAt },
    { step: "investigated", at: complaint.investigatedAt },
    { step: "answered", at: complaint.answeredAt },
    { step: "closed", at: complaint.closedAt },
  ] as const;
  return (
    <ol className="loupe-plain-list">
      {steps.map(({ step, at }) => (
        <li key={step} className="loupe-track__step" data-step={step} data-done={at !== null}>
          <span className="loupe-track__mark">
            <Icon
              source={at === null ? ClockIcon : CheckCircleIcon}
              tone={at === null ? "subdued" : "success"}
            />
          </span>
          <Text as="span" variant="bodySm" {...(at === null ? { tone: "subdued" as const } : {})}>
            {t(complaintStepWords[step])}
            {at !== null && (
              <>
                {" · "}
                <Time at={at} {...when} />
              </>
            )}
            {at === null && <> · {t("not yet")}</>}
            {step === "opened" && (
              <>
                {" · "}
                {openedBy ?? t("by the mail’s words “{words}”", { words: complaint.about })}
              </>
            )}
            {step === "answered" && answerMessageId !== null && (
              <>
                {" · "}
                <Link url={`#message-${answerMessageId}`}>{t("To the reply")}</Link>
              </>
            )}
          </Text>
        </li>
      ))}
    </ol>
  );
}
