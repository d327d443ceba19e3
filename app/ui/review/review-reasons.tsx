import { Badge, InlineStack } from "@shopify/polaris";
import { reviewReasonWords, type ReviewReason } from "#app/domain/review/review-reason.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** Why a ticket is looked at again. */
export function ReviewReasons({ reasons }: { readonly reasons: readonly ReviewReason[] }) {
  const t = useWords();
  return (
    <InlineStack gap="100">
      {reasons.map((reason) => (
        <Badge key={reason} {...(isWarning(reason) ? { tone: "warning" as const } : {})}>
          {t(reviewReasonWords[reason])}
        </Badge>
      ))}
    </InlineStack>
  );
}

const isWarning = (reason: ReviewReason): boolean =>
  reason === "low-rating" || reason === "corrected" || reason === "missed";
