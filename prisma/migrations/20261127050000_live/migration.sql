-- How a member wants to be told of each topic beside response targets.
ALTER TABLE "NoticeSettings" ADD COLUMN "topics" JSONB NOT NULL DEFAULT '{}';

-- Notices that are older than a row of holidays are no news, and some were never to be mailed: neither brings the sweep to a member.
DROP FUNCTION shops_with_notices_to_mail_across_shops(timestamptz);
CREATE FUNCTION shops_with_notices_to_mail_across_shops(before timestamptz)
  RETURNS TABLE ("shopId" uuid, "memberId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT DISTINCT n."shopId", n."memberId" FROM "Notice" n
    WHERE n."mailedAt" IS NULL AND n."readAt" IS NULL AND n."at" <= before AND n."at" > before - interval '7 days'
      AND n."detail"->>'mailTriedAt' IS NULL AND n."detail"->>'unmailed' IS NULL
    LIMIT 1000 $$;

-- Who has tickets open is looked at by ticket, and swept by age.
CREATE INDEX "Presence_seen" ON "Presence" ("shopId", "seenAt");
