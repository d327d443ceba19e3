import { BlockStack, Card, Page, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { maySeeWork } from "#app/domain/review/may-see-work.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { useNow } from "#app/ui/shared/use-now.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { AwayDialog } from "./away-dialog.tsx";
import { MemberItem, type MemberShown } from "./member-item.tsx";
import { RoleDialog } from "./role-dialog.tsx";

type TeamPageProps = {
  readonly members: readonly MemberShown[];
  readonly readerId: string;
  readonly isOwner: boolean;
  readonly maySetOwnAway: boolean;
  readonly firstDay: string;
  /** What became of the last step; a new object for each. */
  readonly answer: { readonly refusal: string | null } | null;
  readonly busy: boolean;
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
  readonly onRole: (memberId: string, role: Role) => void;
  readonly onAway: (memberId: string, day: string) => void;
};

type Dialog = { readonly kind: "role" | "away"; readonly memberId: string };

/** Who works in Loupe and what they may do. */
export function TeamPage(props: TeamPageProps) {
  const { members, readerId, isOwner, answer, busy } = props;
  const t = useWords();
  const now = useNow(props.now);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  // What was said of an earlier step is no news in a dialog that opens later.
  const [old, setOld] = useState(answer);
  const refusal = answer === old ? null : (answer?.refusal ?? null);
  useEffect(() => {
    if (answer?.refusal === null) setDialog(null);
  }, [answer]);
  const open = (kind: Dialog["kind"], memberId: string) => {
    setOld(answer);
    setDialog({ kind, memberId });
  };
  const shown = members.find(({ memberId }) => memberId === dialog?.memberId);
  const common = { busy, refusal, onBack: () => setDialog(null) };
  return (
    <main>
      <Page
        narrowWidth
        title={t("Team")}
        subtitle={t("Who works in Loupe, and what they may do")}
        backAction={{ content: t("Settings"), url: "/app/settings" }}
      >
        <BlockStack gap="400">
          <Card padding="0">
            <ul className="loupe-list" aria-label={t("Team")}>
              {members.map((member) => (
                <MemberItem
                  key={member.memberId}
                  member={member}
                  isReader={member.memberId === readerId}
                  maySetRole={isOwner}
                  maySetAway={isOwner || (props.maySetOwnAway && member.memberId === readerId)}
                  workHref={
                    maySeeWork(member.memberId, {
                      id: readerId,
                      role: isOwner ? "owner" : "agent",
                    })
                      ? `/app/agents/${member.memberId}`
                      : null
                  }
                  onRole={() => open("role", member.memberId)}
                  onAway={() => open("away", member.memberId)}
                  now={now}
                  timeZone={props.timeZone}
                  locale={props.locale}
                />
              ))}
            </ul>
          </Card>
          <div className="loupe-beside-cards">
            <Text as="p" tone="subdued">
              {isOwner
                ? t(
                    "Whoever has an account in your Shopify admin and opens Loupe appears here, as an agent at first. To keep somebody out for good, take the app from them in Shopify’s own settings, too.",
                  )
                : t("Only the owner changes roles.")}
            </Text>
          </div>
        </BlockStack>
      </Page>
      {dialog?.kind === "role" && shown && (
        <RoleDialog
          {...shown}
          {...common}
          isOwn={shown.memberId === readerId}
          onSave={(role) => props.onRole(shown.memberId, role)}
        />
      )}
      {dialog?.kind === "away" && shown && (
        <AwayDialog
          {...shown}
          {...common}
          firstDay={props.firstDay}
          onSave={(day) => props.onAway(shown.memberId, day)}
        />
      )}
    </main>
  );
}
