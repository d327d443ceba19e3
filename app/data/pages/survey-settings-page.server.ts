// What the owner sees of how customers are asked.
import type { SurveySettings } from "#app/domain/csat/survey-settings.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { findSurveySettings } from "#app/data/records/survey-settings.server.ts";
import { findSurveyTest } from "#app/data/records/survey-tests.server.ts";

export type SurveySettingsPageData = {
  readonly settings: SurveySettings;
  /** Null for the defaults. */
  readonly changedAt: Instant | null;
  /** Where the reader's test goes, and from which address; null before there is one. */
  readonly test: { readonly email: string; readonly supportAddress: string } | null;
  /** Of the last 30 days. */
  readonly asked: { readonly sent: number; readonly answered: number };
};

export const readSurveySettingsPage = (
  db: Db,
  shopId: ShopId,
  { memberId, since }: { readonly memberId: MemberId; readonly since: Date },
): Promise<SurveySettingsPageData> =>
  inShopBySql(db, shopId, async (tx) => {
    const [kept, test, asked] = await Promise.all([
      findSurveySettings(tx, shopId),
      findSurveyTest(tx, shopId, memberId),
      tx.$queryRaw<{ sent: number; answered: number }[]>`
        select count(*)::int as "sent", count("answeredAt")::int as "answered" from "Survey"
        where "shopId" = ${shopId}::uuid and "sentAt" > ${since}`,
    ]);
    return {
      ...kept,
      test: test && { email: test.email, supportAddress: test.supportAddress },
      asked: asked[0] ?? { sent: 0, answered: 0 },
    };
  });
