import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  comments,
  noteChangesOf,
  ownedByCollectivity,
  readsCollectivity,
  rowSecurity,
  writesCollectivity,
} from './sql.js';

/** Tables that only `publish_validation` and `rebuild_roll_up` write: whoever asks reads them. */
const PUBLIC_TABLES = ['respondent', 'public_answer', 'roll_up'];

/** Where each collectivity says it stands: what is being edited, what was validated, and the sums of what is public. */
export class SelfAssessments1760000080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SELF_ASSESSMENT);
    await runner.query(ANSWER);
    await runner.query(VALIDATION);
    await runner.query(VALIDATED_ANSWER);
    await runner.query(RESPONDENT);
    await runner.query(PUBLIC_ANSWER);
    await runner.query(ROLL_UP);
    await runner.query(COUNTED_COLLECTIVITIES);
    await runner.query(COUNTED_AS);
    await runner.query(SECURITY);
    for (const table of PUBLIC_TABLES) await runner.query(noteChangesOf(table));
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON self_assessment, answer TO oeeo_app;
      GRANT SELECT, INSERT ON validation, validated_answer TO oeeo_app;
      GRANT SELECT ON respondent, public_answer, roll_up TO oeeo_app;
      REVOKE ALL ON FUNCTION counted_collectivities(), counted_as(text, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION counted_collectivities(), counted_as(text, text) TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION counted_as(text, text), counted_collectivities()');
    await runner.query(
      `DROP TABLE roll_up, public_answer, respondent, validated_answer, validation, answer, self_assessment`,
    );
  }
}

const SELF_ASSESSMENT = `
  CREATE TABLE self_assessment (
    collectivity_id text COLLATE "C" CONSTRAINT self_assessment_collectivity_fk REFERENCES collectivity,
    edition_id text COLLATE "C" CONSTRAINT self_assessment_edition_fk REFERENCES matrix_edition,
    status text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    submitted_at timestamptz,
    submitted_by text COLLATE "C",
    PRIMARY KEY (collectivity_id, edition_id),
    CONSTRAINT self_assessment_status_check CHECK (status IN ('editing', 'submitted')),
    CONSTRAINT self_assessment_version_check CHECK (version > 0),
    CONSTRAINT self_assessment_submitted_check CHECK (
      (status = 'submitted') = (submitted_at IS NOT NULL) AND (submitted_at IS NULL) = (submitted_by IS NULL)
    )
  );
  CREATE INDEX self_assessment_edition_idx ON self_assessment (edition_id);
  ${comments('self_assessment', 'The living state of a collectivity for an edition: one, edited at any time', {
    version: 'Raised by every change and every step: what a step must name to be taken',
    submitted_by: 'Who handed it over to be validated; not a foreign key, as the person may be erased',
  })}`;

const ANSWER = `
  CREATE TABLE answer (
    collectivity_id text COLLATE "C",
    edition_id text COLLATE "C",
    service_id text COLLATE "C",
    value text COLLATE "C",
    provided_by text COLLATE "C" CONSTRAINT answer_provider_fk REFERENCES collectivity,
    note text,
    version integer NOT NULL,
    edited_at timestamptz NOT NULL,
    edited_by text COLLATE "C" NOT NULL,
    PRIMARY KEY (collectivity_id, edition_id, service_id),
    CONSTRAINT answer_self_assessment_fk FOREIGN KEY (collectivity_id, edition_id)
      REFERENCES self_assessment (collectivity_id, edition_id),
    CONSTRAINT answer_service_fk FOREIGN KEY (edition_id, service_id) REFERENCES matrix_service (edition_id, id),
    CONSTRAINT answer_provider_check CHECK (
      coalesce(value = 'provided-by', false) = (provided_by IS NOT NULL) AND provided_by <> collectivity_id
    ),
    CONSTRAINT answer_version_check CHECK (version > 0),
    CONSTRAINT answer_texts_check CHECK (note ~ '[^[:space:]]' AND length(note) <= 4000)
  );
  CREATE INDEX answer_service_idx ON answer (edition_id, service_id);
  CREATE INDEX answer_provider_idx ON answer (provided_by) WHERE provided_by IS NOT NULL;
  ${comments('answer', 'The working copy: what a collectivity says of a service, before it is validated', {
    value: 'A level of the edition, not-concerned or provided-by; null once emptied',
    note: 'For the collectivity alone: never published',
    edited_by: 'Not a foreign key, as the person may be erased',
  })}`;

const VALIDATION = `
  CREATE TABLE validation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    collectivity_id text COLLATE "C" NOT NULL,
    edition_id text COLLATE "C" NOT NULL,
    sequence integer NOT NULL,
    kind text COLLATE "C" NOT NULL,
    quality text COLLATE "C",
    reason text,
    recorded_at timestamptz NOT NULL,
    recorded_by text COLLATE "C" NOT NULL,
    CONSTRAINT validation_self_assessment_fk FOREIGN KEY (collectivity_id, edition_id)
      REFERENCES self_assessment (collectivity_id, edition_id),
    CONSTRAINT validation_kind_check CHECK (kind IN ('validated', 'withdrawn', 'ended')),
    CONSTRAINT validation_ended_check CHECK ((kind = 'ended') = (quality IS NULL)),
    CONSTRAINT validation_quality_check CHECK (quality IN ('mayor', 'president', 'delegate')),
    CONSTRAINT validation_sequence_check CHECK (sequence > 0),
    CONSTRAINT validation_reason_check CHECK ((kind = 'withdrawn') = (reason IS NOT NULL) AND reason ~ '[^[:space:]]')
  );
  CREATE UNIQUE INDEX validation_sequence_key ON validation (collectivity_id, edition_id, sequence);
  CREATE INDEX validation_recorded_idx ON validation (edition_id, recorded_at);
  ${comments('validation', 'A living state made public, or withdrawn from the public: append-only', {
    sequence: 'Without a hole, from 1, inside a collectivity and what it answers',
    quality: 'In which capacity it was validated or withdrawn; null when the collectivity ended',
  })}
  CREATE TRIGGER validation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON validation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

const VALIDATED_ANSWER = `
  CREATE TABLE validated_answer (
    validation_id bigint CONSTRAINT validated_answer_validation_fk REFERENCES validation,
    collectivity_id text COLLATE "C" NOT NULL,
    service_id text COLLATE "C",
    value text COLLATE "C",
    provided_by text COLLATE "C" CONSTRAINT validated_answer_provider_fk REFERENCES collectivity,
    PRIMARY KEY (validation_id, service_id),
    CONSTRAINT validated_answer_provider_check CHECK (
      coalesce(value = 'provided-by', false) = (provided_by IS NOT NULL) AND provided_by <> collectivity_id
    )
  );
  CREATE INDEX validated_answer_provider_idx ON validated_answer (provided_by) WHERE provided_by IS NOT NULL;
  ${comments('validated_answer', 'What a validation changed, answer by answer: append-only', {
    value: 'Null: the service is no longer answered',
  })}
  CREATE TRIGGER validated_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON validated_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

const RESPONDENT = `
  CREATE TABLE respondent (
    collectivity_id text COLLATE "C" CONSTRAINT respondent_collectivity_fk REFERENCES collectivity,
    edition_id text COLLATE "C" CONSTRAINT respondent_edition_fk REFERENCES matrix_edition,
    territory_id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    stratum text COLLATE "C" NOT NULL,
    population integer NOT NULL,
    validated_at timestamptz NOT NULL,
    PRIMARY KEY (collectivity_id, edition_id)
  );
  CREATE INDEX respondent_territory_idx ON respondent (edition_id, territory_id);
  ${comments('respondent', 'The collectivities whose living state is public, as they are counted', {
    territory_id: 'Its département; its région or FR where it has no département of its own',
    stratum: 'unknown where the population is not known',
  })}`;

const PUBLIC_ANSWER = `
  CREATE TABLE public_answer (
    collectivity_id text COLLATE "C",
    edition_id text COLLATE "C",
    service_id text COLLATE "C",
    value text COLLATE "C" NOT NULL,
    provided_by text COLLATE "C",
    standing text COLLATE "C" NOT NULL,
    inherited_from text COLLATE "C",
    PRIMARY KEY (collectivity_id, edition_id, service_id),
    CONSTRAINT public_answer_respondent_fk FOREIGN KEY (collectivity_id, edition_id)
      REFERENCES respondent (collectivity_id, edition_id)
  );
  CREATE INDEX public_answer_provider_idx ON public_answer (provided_by, edition_id, service_id)
    WHERE provided_by IS NOT NULL;
  CREATE INDEX public_answer_provided_idx ON public_answer (collectivity_id, edition_id, provided_by)
    WHERE provided_by IS NOT NULL;
  ${comments('public_answer', 'The validated answer of each respondent, and where it leads', {
    standing: 'A level, not-concerned, or awaited when the provider has no validated level',
    inherited_from: 'The collectivity whose validated level is counted here',
  })}`;

const ROLL_UP = `
  CREATE TABLE roll_up (
    edition_id text COLLATE "C" CONSTRAINT roll_up_edition_fk REFERENCES matrix_edition,
    territory_id text COLLATE "C",
    kind text COLLATE "C",
    stratum text COLLATE "C",
    subject_id text COLLATE "C",
    standing text COLLATE "C",
    collectivities integer NOT NULL,
    population bigint NOT NULL,
    PRIMARY KEY (edition_id, territory_id, kind, stratum, subject_id, standing),
    CONSTRAINT roll_up_counts_check CHECK (collectivities >= 0 AND population >= 0)
  );
  ${comments('roll_up', 'How many respondents stand where: integers at one grain, written by each validation', {
    subject_id: 'A service of the edition; a star for the respondents themselves',
    standing: 'As in public_answer; respondent for the respondents themselves',
    population: 'Inhabitants of those collectivities; never added up across kinds, which overlap',
  })}`;

/** Without a search path of its own, so that the planner sees through it: its caller's holds. */
const COUNTED_COLLECTIVITIES = `
  CREATE FUNCTION counted_collectivities()
  RETURNS TABLE (id text, territory_id text, region_id text, kind text, stratum text, population integer)
  LANGUAGE sql STABLE
  AS $$
    SELECT collectivity.id,
      CASE
        WHEN territory.type = 'department' THEN territory.id
        ELSE coalesce(territory.department_id, CASE WHEN territory.type = 'region' THEN territory.id END,
          territory.region_id, 'FR')
      END,
      CASE WHEN territory.type = 'region' THEN territory.id ELSE territory.region_id END,
      collectivity.kind, coalesce(collectivity.stratum, 'unknown'), coalesce(collectivity.population, 0)
    FROM collectivity LEFT JOIN territory ON territory.id = collectivity.territory_id
  $$;
  COMMENT ON FUNCTION counted_collectivities() IS
    'Under which département, région, kind and stratum each collectivity is counted today, as counted_as says of one';`;

/** A column that a function gives has the collation of the database; the key it comes from is found under its own only. */
const COUNTED_AS = `
  CREATE FUNCTION counted_as(of_collectivity text, of_edition text) RETURNS respondent
  LANGUAGE sql STABLE SET search_path = public, pg_temp
  AS $$
    SELECT ROW(id, of_edition, territory_id, kind, stratum, population, now())::respondent
    FROM counted_collectivities() WHERE id COLLATE "C" = of_collectivity
  $$;
  COMMENT ON FUNCTION counted_as(text, text) IS 'Under which département, kind and stratum a respondent is counted';`;

const SECURITY = `
  ${rowSecurity('self_assessment', {
    read: `${readsCollectivity('collectivity_id')} OR (SELECT is_staff())`,
    write: writesCollectivity('collectivity_id'),
  })}
  ${ownedByCollectivity('answer')}
  ${rowSecurity('validation', { read: 'true', write: writesCollectivity('collectivity_id') })}
  ${rowSecurity('validated_answer', { read: 'true', write: writesCollectivity('collectivity_id') })}`;
