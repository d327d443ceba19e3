import { useState } from "react";
import { Combobox, Listbox } from "@shopify/polaris";
import { tagKey } from "#app/domain/ticket/tag-name.ts";
import type { TeamMember } from "#app/domain/ticket/team-member.ts";
import type { TicketDesk } from "#app/domain/ticket/ticket-desk.ts";
import { dayWords } from "#app/ui/shared/format-time.ts";
import { useWords } from "#app/ui/shared/words.tsx";

/** Where the shortcut for assigning goes. */
export const ASSIGNEE_FIELD = "loupe-assignee";

const NOBODY = "nobody";

type AssigneeFieldProps = {
  readonly desk: TicketDesk;
  readonly disabled: boolean;
  readonly timeZone: string;
  readonly locale: string;
  /** A member's id; empty: to nobody. */
  readonly onAssign: (to: string) => void;
};

/** Whose the ticket is; typing finds somebody else. */
export function AssigneeField({ desk, disabled, timeZone, locale, onAssign }: AssigneeFieldProps) {
  const t = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const current = desk.members.find(({ memberId }) => memberId === desk.assigneeId);
  const wanted = tagKey(typed ?? "");
  const isMe = ({ memberId }: TeamMember) => memberId === desk.readerId;
  // Whoever asks for "me" finds themselves first.
  const found = desk.members
    .filter(({ canBeAssigned }) => canBeAssigned)
    .filter((one) => tagKey(one.name).includes(wanted) || (isMe(one) && "me".startsWith(wanted)))
    .toSorted((a, b) => Number(isMe(b)) - Number(isMe(a)));
  const awayWords = ({ awayUntil }: TeamMember) =>
    awayUntil === null
      ? null
      : t("away until {day}", { day: dayWords(awayUntil, { timeZone, locale }) });
  const choose = (chosen: string) => {
    setTyped(null);
    const to = chosen === NOBODY ? "" : chosen;
    if (to !== (desk.assigneeId ?? "")) onAssign(to);
  };
  return (
    <div data-test="assignee">
      <Combobox
        activator={
          <Combobox.TextField
            id={ASSIGNEE_FIELD}
            label={t("Assigned to")}
            autoComplete="off"
            value={typed ?? current?.name ?? ""}
            placeholder={t("Nobody")}
            disabled={disabled}
            {...(current?.awayUntil ? { helpText: awayWords(current) } : {})}
            onChange={setTyped}
            onFocus={() => setTyped("")}
            onBlur={() => setTyped(null)}
          />
        }
      >
        <Listbox onSelect={choose} accessibilityLabel={t("Assign to")}>
          {wanted === "" && (
            <Listbox.Option
              value={NOBODY}
              selected={desk.assigneeId === null}
              accessibilityLabel={t("Nobody")}
            >
              {t("Nobody")}
            </Listbox.Option>
          )}
          {found.map((member) => {
            const name = isMe(member) ? t("{name} (you)", { name: member.name }) : member.name;
            const away = awayWords(member);
            return (
              <Listbox.Option
                key={member.memberId}
                value={member.memberId}
                selected={member.memberId === desk.assigneeId}
                accessibilityLabel={away === null ? name : t("{name}, {away}", { name, away })}
              >
                <Listbox.TextOption selected={member.memberId === desk.assigneeId}>
                  {away === null ? name : t("{name}, {away}", { name, away })}
                </Listbox.TextOption>
              </Listbox.Option>
            );
          })}
          {found.length === 0 && (
            <Listbox.Option value={desk.assigneeId ?? NOBODY} disabled>
              {t("Nobody of the team is called so.")}
            </Listbox.Option>
          )}
        </Listbox>
      </Combobox>
    </div>
  );
}
