import type { MigrationInterface, QueryRunner } from 'typeorm';
import { comments, noteChangesOf, ownedByCollectivity } from './sql.js';

const PRIVATE_TABLES = ['action_sheet', 'action_sheet_service', 'action_sheet_proposal', 'sheet_publication'];

/**
 * What collectivities say they do: each sheet as it is being written, its history from its first publication, and what
 * is public of it, which only `publish_sheet` writes.
 */
export class ActionSheets1760000105000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACTION_SHEET);
    await runner.query(LINKS);
    await runner.query(PUBLICATION);
    await runner.query(PUBLIC_SHEET);
    for (const table of PRIVATE_TABLES) await runner.query(ownedByCollectivity(table));
    await runner.query(noteChangesOf('public_action_sheet'));
    await runner.query(PUBLISH_SHEET);
    await runner.query(`
      REVOKE ALL ON FUNCTION publish_sheet(bigint) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION publish_sheet(bigint) TO oeeo_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON action_sheet TO oeeo_app;
      GRANT SELECT, INSERT, DELETE ON action_sheet_service, action_sheet_proposal TO oeeo_app;
      GRANT SELECT, INSERT ON sheet_publication TO oeeo_app;
      GRANT SELECT ON public_action_sheet TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION publish_sheet(bigint);
      DROP TABLE public_action_sheet, sheet_publication, action_sheet_proposal, action_sheet_service, action_sheet;`);
  }
}

const ACTION_SHEET = `
  CREATE TABLE action_sheet (
    id text COLLATE "C" PRIMARY KEY,
    collectivity_id text COLLATE "C" NOT NULL CONSTRAINT action_sheet_collectivity_fk REFERENCES collectivity,
    edition_id text COLLATE "C" NOT NULL CONSTRAINT action_sheet_edition_fk REFERENCES matrix_edition,
    reference text COLLATE "C",
    title text COLLATE french NOT NULL,
    synthesis text,
    level text COLLATE "C",
    results text,
    tools text,
    partners text,
    place text,
    starts_on text COLLATE "C",
    ends_on text COLLATE "C",
    lead text,
    version integer NOT NULL,
    published_version integer,
    edited_at timestamptz NOT NULL,
    edited_by text COLLATE "C" NOT NULL,
    CONSTRAINT action_sheet_id_check CHECK (id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
    CONSTRAINT action_sheet_texts_check CHECK (
      title ~ '[^[:space:]]' AND reference ~ '[^[:space:]]' AND synthesis ~ '[^[:space:]]'
      AND results ~ '[^[:space:]]' AND tools ~ '[^[:space:]]' AND partners ~ '[^[:space:]]'
      AND place ~ '[^[:space:]]' AND lead ~ '[^[:space:]]'
    ),
    CONSTRAINT action_sheet_lengths_check CHECK (
      length(reference) <= 80 AND length(title) <= 200 AND length(synthesis) <= 2000 AND length(results) <= 4000
      AND length(tools) <= 2000 AND length(partners) <= 2000 AND length(place) <= 200 AND length(lead) <= 200
    ),
    CONSTRAINT action_sheet_dates_check CHECK (is_partial_date(starts_on) AND is_partial_date(ends_on)),
    CONSTRAINT action_sheet_version_check CHECK (version > 0 AND published_version BETWEEN 1 AND version)
  );
  CREATE UNIQUE INDEX action_sheet_owner_key ON action_sheet (id, collectivity_id, edition_id);
  CREATE INDEX action_sheet_collectivity_idx ON action_sheet (collectivity_id);
  CREATE INDEX action_sheet_edition_idx ON action_sheet (edition_id);
  CREATE UNIQUE INDEX action_sheet_reference_key ON action_sheet (collectivity_id, reference)
    WHERE reference IS NOT NULL;
  ${comments('action_sheet', 'The working copy of what a collectivity says it does, did or plans', {
    reference: 'As the collectivity numbers it; what an import recognises it by',
    level: 'A level of the edition; null while it is not said',
    lead: 'A function or a service, never a person to write to',
    version: 'Raised by every change and every step: what a change must name to be made',
    published_version: 'The version that is public; null for a draft',
    edited_by: 'Not a foreign key, as the person may be erased',
  })}`;

const LINKS = `
  CREATE TABLE action_sheet_service (
    sheet_id text COLLATE "C",
    collectivity_id text COLLATE "C" NOT NULL,
    edition_id text COLLATE "C" NOT NULL,
    service_id text COLLATE "C",
    PRIMARY KEY (sheet_id, service_id),
    CONSTRAINT action_sheet_service_sheet_fk FOREIGN KEY (sheet_id, collectivity_id, edition_id)
      REFERENCES action_sheet (id, collectivity_id, edition_id),
    CONSTRAINT action_sheet_service_service_fk FOREIGN KEY (edition_id, service_id)
      REFERENCES matrix_service (edition_id, id)
  );
  CREATE INDEX action_sheet_service_sheet_idx ON action_sheet_service (sheet_id, collectivity_id, edition_id);
  CREATE INDEX action_sheet_service_service_idx ON action_sheet_service (edition_id, service_id);
  ${comments('action_sheet_service', 'The services that a sheet serves, of the edition of the sheet')}
  CREATE TABLE action_sheet_proposal (
    sheet_id text COLLATE "C",
    collectivity_id text COLLATE "C" NOT NULL,
    edition_id text COLLATE "C" NOT NULL,
    proposal_id text COLLATE "C" CONSTRAINT action_sheet_proposal_proposal_fk REFERENCES proposal,
    PRIMARY KEY (sheet_id, proposal_id),
    CONSTRAINT action_sheet_proposal_sheet_fk FOREIGN KEY (sheet_id, collectivity_id, edition_id)
      REFERENCES action_sheet (id, collectivity_id, edition_id)
  );
  CREATE INDEX action_sheet_proposal_sheet_idx ON action_sheet_proposal (sheet_id, collectivity_id, edition_id);
  CREATE INDEX action_sheet_proposal_proposal_idx ON action_sheet_proposal (proposal_id);
  ${comments('action_sheet_proposal', 'The proposals that a sheet serves')}`;

const PUBLICATION = `
  CREATE TABLE sheet_publication (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sheet_id text COLLATE "C" NOT NULL,
    collectivity_id text COLLATE "C" NOT NULL,
    edition_id text COLLATE "C" NOT NULL,
    sequence integer NOT NULL,
    kind text COLLATE "C" NOT NULL,
    content jsonb,
    reason text,
    recorded_at timestamptz NOT NULL,
    recorded_by text COLLATE "C" NOT NULL,
    CONSTRAINT sheet_publication_sheet_fk FOREIGN KEY (sheet_id, collectivity_id, edition_id)
      REFERENCES action_sheet (id, collectivity_id, edition_id),
    CONSTRAINT sheet_publication_kind_check CHECK (kind IN ('published', 'withdrawn')),
    CONSTRAINT sheet_publication_sequence_check CHECK (sequence > 0),
    CONSTRAINT sheet_publication_content_check CHECK ((kind = 'published') = (content IS NOT NULL)),
    CONSTRAINT sheet_publication_reason_check CHECK (
      (kind = 'withdrawn') = (reason IS NOT NULL) AND reason ~ '[^[:space:]]'
    )
  );
  CREATE UNIQUE INDEX sheet_publication_sequence_key ON sheet_publication (sheet_id, sequence);
  CREATE INDEX sheet_publication_sheet_idx ON sheet_publication (sheet_id, collectivity_id, edition_id);
  ${comments('sheet_publication', 'A sheet made public as it was then, or withdrawn from the public: append-only', {
    sequence: 'Without a hole, from 1, inside a sheet',
    content: 'All that became public, with the services and the proposals served',
  })}
  CREATE TRIGGER sheet_publication_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sheet_publication
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

const PUBLIC_SHEET = `
  CREATE TABLE public_action_sheet (
    id text COLLATE "C" PRIMARY KEY,
    collectivity_id text COLLATE "C" NOT NULL CONSTRAINT public_action_sheet_collectivity_fk REFERENCES collectivity,
    edition_id text COLLATE "C" NOT NULL CONSTRAINT public_action_sheet_edition_fk REFERENCES matrix_edition,
    title text COLLATE french NOT NULL,
    synthesis text NOT NULL,
    level text COLLATE "C" NOT NULL,
    results text,
    tools text,
    partners text,
    place text,
    starts_on text COLLATE "C",
    ends_on text COLLATE "C",
    lead text,
    service_ids text[] NOT NULL,
    proposal_ids text[] NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT public_action_sheet_links_check CHECK (cardinality(service_ids) + cardinality(proposal_ids) > 0)
  );
  CREATE INDEX public_action_sheet_order_idx ON public_action_sheet (published_at, id);
  CREATE INDEX public_action_sheet_collectivity_idx ON public_action_sheet (collectivity_id);
  CREATE INDEX public_action_sheet_edition_idx ON public_action_sheet (edition_id);
  CREATE INDEX public_action_sheet_services_idx ON public_action_sheet USING gin (service_ids);
  CREATE INDEX public_action_sheet_proposals_idx ON public_action_sheet USING gin (proposal_ids);
  ${comments('public_action_sheet', 'The sheets that are public, each as its latest publication says it', {
    published_at: 'Of what is shown: the latest publication',
  })}`;

const PUBLISH_SHEET = `
  CREATE FUNCTION publish_sheet(of_publication bigint) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    given sheet_publication%ROWTYPE;
  BEGIN
    SELECT * INTO STRICT given FROM sheet_publication WHERE id = of_publication;
    PERFORM check_publisher(given.collectivity_id, given.kind = 'published');
    IF EXISTS (SELECT FROM sheet_publication WHERE sheet_id = given.sheet_id AND sequence > given.sequence) THEN
      RAISE EXCEPTION 'a later publication is public' USING ERRCODE = 'serialization_failure';
    END IF;
    DELETE FROM public_action_sheet WHERE id = given.sheet_id;
    IF given.kind = 'published' THEN
      -- Whose it is and since when comes from the row, whatever the content says.
      INSERT INTO public_action_sheet
        SELECT (jsonb_populate_record(NULL::public_action_sheet, given.content || jsonb_build_object(
          'id', given.sheet_id, 'collectivity_id', given.collectivity_id, 'edition_id', given.edition_id,
          'published_at', given.recorded_at))).*;
    END IF;
  END
  $$;
  COMMENT ON FUNCTION publish_sheet(bigint) IS
    'Makes the latest publication or withdrawal of a sheet public; doing it twice changes nothing';`;
