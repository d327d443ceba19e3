-- What agents search in: one entry for a ticket, written again after each change by a job.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE "SearchEntry" (
    "shopId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "words" tsvector NOT NULL,
    "facts" TEXT NOT NULL,
    "messages" INTEGER NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("shopId", "ticketId")
);
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_shopId_ticketId_fkey" FOREIGN KEY ("shopId", "ticketId") REFERENCES "Ticket"("shopId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Only added to, and taken away by the job: whoever changes a ticket waits for nobody.
CREATE TABLE "SearchChange" (
    "shopId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "ticketId" UUID NOT NULL,

    CONSTRAINT "SearchChange_pkey" PRIMARY KEY ("shopId", "at", "id")
);

ALTER TABLE "SearchEntry" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "SearchEntry"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));
ALTER TABLE "SearchChange" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own_shop" ON "SearchChange"
  USING ("shopId" = (SELECT current_shop())) WITH CHECK ("shopId" = (SELECT current_shop()));

-- Words of most tickets fit into a page of their own: reading one takes no second look-up.
ALTER TABLE "SearchEntry" SET (toast_tuple_target = 8160);
-- The planner has to know common words by name: they are looked for along the newest tickets, rare ones in the index.
ALTER TABLE "SearchEntry" ALTER COLUMN "words" SET STATISTICS 1000;
ALTER TABLE "SearchEntry" ALTER COLUMN "facts" SET STATISTICS 500;

-- (The predicate is always true. An index with one is outside Prisma's drift check.) What was written last is read through
-- at each search, so there is little of it.
CREATE INDEX "SearchEntry_found" ON "SearchEntry" USING gin ("shopId", "words", "facts" gin_trgm_ops)
  WITH (fastupdate = on, gin_pending_list_limit = 512) WHERE "shopId" IS NOT NULL;

-- Matching words is not leakproof, so behind row-level security it would use no index. This runs as the owner, finds in the
-- shop of the transaction and nowhere else, takes no other shop and gives back ids and places alone: what they name is read
-- behind the wall. The statement is put together from fixed pieces and quoted values, and planned for these values.
-- Walking along the newest costs as many tickets as hold one page of finds, the index as many as there are finds: the one that
-- looks at fewer is taken. A walk that came to the end of the tickets has found all.
-- (The driver of migrations splits at each semicolon, so the body writes them as 073.)
CREATE FUNCTION search_tickets(needs text[], parts text[], never text, narrowed jsonb, moment timestamptz, beyond_at timestamptz, beyond_id uuid, most integer)
  RETURNS TABLE ("ticketId" uuid, "place" text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET jit = off SET max_parallel_workers_per_gather = 0
  AS E'
DECLARE
  shop uuid := current_shop()\073
  narrow text := ''''\073
  said text := ''''\073
  one jsonb\073
  piece text\073
  guess json\073
  guessed float8\073
  entries float8\073
  width integer\073
  walked bigint\073
  ids uuid[]\073
  places text[]\073
BEGIN
  IF shop IS NULL THEN RETURN\073 END IF\073
  FOR one IN SELECT * FROM jsonb_array_elements(narrowed) LOOP
    piece := CASE one->>''kind''
      WHEN ''open'' THEN ''t."status" = ''''open''''''
      WHEN ''waiting'' THEN ''t."status" = ''''waiting''''''
      WHEN ''closed'' THEN ''t."status" in (''''resolved'''', ''''closed'''')''
      WHEN ''overdue'' THEN format(''coalesce(t."dueAt" < %L, false)'', moment)
      WHEN ''snoozed'' THEN ''t."snoozedUntil" is not null''
      WHEN ''spam'' THEN ''t."spamAt" is not null''
      WHEN ''unassigned'' THEN ''t."assigneeId" is null''
      WHEN ''assigned'' THEN format(''coalesce(t."assigneeId" = any(%L::uuid[]), false)'',
        ARRAY(SELECT jsonb_array_elements_text(one->''ids'')))
      WHEN ''tagged'' THEN format(''exists (select 1 from "TicketTag" g where g."shopId" = %L and g."ticketId" = t."id"
        and g."tagId" = any(%L::uuid[]))'', shop, ARRAY(SELECT jsonb_array_elements_text(one->''ids'')))
      WHEN ''files'' THEN ''t."attachmentCount" > 0''
      WHEN ''before'' THEN format(''t."newestAt" < %L'', one->>''at'')
      WHEN ''after'' THEN format(''t."newestAt" >= %L'', one->>''at'')
    END\073
    IF piece IS NULL THEN RAISE EXCEPTION ''search_tickets does not know %'', one->>''kind''\073 END IF\073
    narrow := narrow || '' and '' || CASE WHEN (one->>''not'')::boolean THEN ''not '' ELSE '''' END || ''('' || piece || '')''\073
  END LOOP\073
  IF beyond_at IS NOT NULL THEN
    narrow := narrow || format('' and (t."newestAt", t."id") < (%L, %L)'', beyond_at, beyond_id)\073
  END IF\073
  narrow := format(''"Ticket" t where t."shopId" = %L and t."mergedIntoId" is null'', shop) || narrow\073

  FOR i IN 1 .. coalesce(array_length(needs, 1), 0) LOOP
    said := said || format('' and (e."words" @@ %L::tsquery'', needs[i])
      || CASE WHEN parts[i] IS NULL THEN '''' ELSE format('' or e."facts" like %L'', parts[i]) END || '')''\073
  END LOOP\073
  IF never IS NOT NULL THEN said := said || format('' and not e."words" @@ %L::tsquery'', never)\073 END IF\073
  IF said = '''' THEN
    RETURN QUERY EXECUTE format(''select t."id", t."newestAt"::text from %s order by t."newestAt" desc, t."id" desc limit %s'', narrow, most)\073
    RETURN\073
  END IF\073
  said := format(''e."shopId" = %L'', shop) || said\073

  EXECUTE format(''explain (format json) select 1 from "SearchEntry" e where %s'', said) INTO guess\073
  guessed := (guess->0->''Plan''->>''Plan Rows'')::float8\073
  SELECT greatest(c.reltuples, 1) INTO entries FROM pg_class c WHERE c.oid = ''"SearchEntry"''::regclass\073
  IF guessed > 200 AND guessed > sqrt(most * entries) THEN
    FOREACH width IN ARRAY ARRAY[1500, 10000] LOOP
      EXECUTE format(''with newest as materialized (select t."id", t."newestAt" from %s order by t."newestAt" desc, t."id" desc limit %s)
        select array_agg(f."id"), array_agg(f."newestAt"::text), case when count(*) < %s then (select count(*) from newest) end from (
          select t."id", t."newestAt" from newest t
            join "SearchEntry" e on e."ticketId" = t."id" where %s order by t."newestAt" desc, t."id" desc limit %s) f'',
        narrow, width, most, said, most) INTO ids, places, walked\073
      IF cardinality(ids) = most OR walked < width THEN
        RETURN QUERY SELECT * FROM unnest(ids, places)\073
        RETURN\073
      END IF\073
      EXIT WHEN coalesce(cardinality(ids), 0) < 4\073
    END LOOP\073
  END IF\073
  RETURN QUERY EXECUTE format(''with found as materialized (select e."ticketId" from "SearchEntry" e where %s)
    select t."id", t."newestAt"::text from found join (select t."id", t."newestAt" from %s) t on t."id" = found."ticketId"
    order by t."newestAt" + interval ''''0'''' desc, t."id" desc limit %s'', said, narrow, most)\073
END';

CREATE FUNCTION shops_to_index_across_shops()
  RETURNS TABLE ("shopId" uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ WITH RECURSIVE shops AS (
      (SELECT c."shopId" FROM "SearchChange" c ORDER BY c."shopId" LIMIT 1)
      UNION ALL
      SELECT (SELECT c."shopId" FROM "SearchChange" c WHERE c."shopId" > s."shopId" ORDER BY c."shopId" LIMIT 1)
      FROM shops s WHERE s."shopId" IS NOT NULL
    ) SELECT s."shopId" FROM shops s WHERE s."shopId" IS NOT NULL $$;

-- Tickets from before: the job goes through them from the newest on.
INSERT INTO "SearchChange" ("shopId", "at", "ticketId") SELECT "shopId", "newestAt", "id" FROM "Ticket" WHERE "mergedIntoId" IS NULL;
