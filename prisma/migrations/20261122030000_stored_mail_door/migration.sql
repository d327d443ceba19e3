-- The sweep finds mail that was stored and has been without a job for too long. Ids only.
CREATE FUNCTION stored_mail_across_shops(before timestamptz)
  RETURNS TABLE ("shopId" uuid, "inboundEmailId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT "shopId", "id" FROM "InboundEmail"
        WHERE "status" = 'stored' AND coalesce("storedAt", 'infinity'::timestamptz) < before
        ORDER BY "storedAt" LIMIT 500 $$;

CREATE INDEX "InboundEmail_stored" ON "InboundEmail" ((coalesce("storedAt", 'infinity'::timestamptz)))
  WHERE "status" = 'stored';
