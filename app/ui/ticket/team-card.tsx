import { BlockStack, Button, Card, Text } from "@shopify/polaris";
import { useWords } from "#app/ui/shared/words.tsx";
import { AssigneeField } from "./assignee-field.tsx";
import type { DeskSlot } from "./desk-step.ts";
import { TagField } from "./tag-field.tsx";

type TeamCardProps = {
  readonly slot: DeskSlot;
  readonly timeZone: string;
  readonly locale: string;
};

/** Whose the ticket is, who follows it, and its tags. */
export function TeamCard({ slot, timeZone, locale }: TeamCardProps) {
  const t = useWords();
  const { desk, disabledReason, onStep } = slot;
  const isFollowing = desk.followers.includes(desk.readerId);
  const others = desk.members.filter(
    ({ memberId }) => memberId !== desk.readerId && desk.followers.includes(memberId),
  );
  return (
    <Card>
      <section aria-label={t("Team and tags")} data-test="team">
        <BlockStack gap="300">
          <AssigneeField
            desk={desk}
            disabled={disabledReason !== null}
            timeZone={timeZone}
            locale={locale}
            onAssign={(to) => onStep({ intent: "assign", to })}
          />
          <div className="loupe-between">
            <Text as="span" variant="bodySm" tone="subdued">
              {others.length === 0
                ? isFollowing
                  ? t("You hear when the customer answers.")
                  : t("Follow it to hear when the customer answers.")
                : t("Followed by {names}", { names: others.map(({ name }) => name).join(", ") })}
            </Text>
            <Button
              size="slim"
              pressed={isFollowing}
              onClick={() => onStep({ intent: isFollowing ? "unfollow" : "follow" })}
            >
              {isFollowing ? t("Following") : t("Follow")}
            </Button>
          </div>
          <TagField
            tags={desk.tags}
            known={desk.knownTags}
            disabled={disabledReason !== null}
            onAdd={(name) => onStep({ intent: "tag", add: name, remove: "" })}
            onRemove={(name) => onStep({ intent: "tag", add: "", remove: name })}
          />
        </BlockStack>
      </section>
    </Card>
  );
}
