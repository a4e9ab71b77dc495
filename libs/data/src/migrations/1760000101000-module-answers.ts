import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  comments,
  noteChangesOf,
  ownedByCollectivity,
  readsCollectivity,
  rowSecurity,
  writesCollectivity,
} from './sql.js';

/**
 * Answers to the module « motion », on the same rhythm as the living state and apart from it. What is public is one table,
 * written by `publish_module_validation` alone; sums of it are made on reading.
 */
export class ModuleAnswers1760000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MODULE_STATE);
    await runner.query(MODULE_ANSWER);
    await runner.query(MODULE_VALIDATION);
    await runner.query(VALIDATED_MODULE_ANSWER);
    await runner.query(PUBLIC_MODULE_ANSWER);
    await runner.query(SECURITY);
    await runner.query(noteChangesOf('public_module_answer'));
    await runner.query(PUBLISH_MODULE);
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON module_state, module_answer TO oeeo_app;
      GRANT SELECT, INSERT ON module_validation, validated_module_answer TO oeeo_app;
      GRANT SELECT ON public_module_answer TO oeeo_app;
      REVOKE ALL ON FUNCTION publish_module_validation(bigint) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION publish_module_validation(bigint) TO oeeo_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION publish_module_validation(bigint)');
    await runner.query(
      'DROP TABLE public_module_answer, validated_module_answer, module_validation, module_answer, module_state',
    );
  }
}

const MODULE_STATE = `
  CREATE TABLE module_state (
    collectivity_id text COLLATE "C" CONSTRAINT module_state_collectivity_fk REFERENCES collectivity,
    module_id text COLLATE "C" CONSTRAINT module_state_module_fk REFERENCES motion_module,
    status text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    submitted_at timestamptz,
    submitted_by text COLLATE "C",
    PRIMARY KEY (collectivity_id, module_id),
    CONSTRAINT module_state_status_check CHECK (status IN ('editing', 'submitted')),
    CONSTRAINT module_state_version_check CHECK (version > 0),
    CONSTRAINT module_state_submitted_check CHECK (
      (status = 'submitted') = (submitted_at IS NOT NULL) AND (submitted_at IS NULL) = (submitted_by IS NULL)
    )
  );
  CREATE INDEX module_state_module_idx ON module_state (module_id);
  ${comments('module_state', 'Where the answers of a collectivity to a module are in their life', {
    version: 'Raised by every change and every step: what a step must name to be taken',
    submitted_by: 'Who handed it over to be validated; not a foreign key, as the person may be erased',
  })}`;

/** What is said of a question, whichever table holds it. */
const SAID = `
    value text COLLATE "C",
    provided_by text COLLATE "C",
    amount double precision,
    dated_on date,
    evidence text[] NOT NULL DEFAULT '{}'`;

const saidChecks = (table: string): string => `
    CONSTRAINT ${table}_provider_check CHECK (
      coalesce(value = 'provided-by', false) = (provided_by IS NOT NULL) AND provided_by <> collectivity_id
    ),
    CONSTRAINT ${table}_amount_check CHECK (
      coalesce(value = 'number', false) = (amount IS NOT NULL) AND amount >= 0 AND amount < 'Infinity'
    ),
    CONSTRAINT ${table}_date_check CHECK (dated_on IS NULL OR coalesce(value = 'yes', false)),
    CONSTRAINT ${table}_evidence_check CHECK (
      cardinality(evidence) <= 5 AND length(array_to_string(evidence, '')) <= 2500
      AND array_to_string(evidence, ' ', '?') ~ '^(https?://[^[:space:]]+( |$))*$'
    )`;

const SAID_COMMENTS = {
  value: 'A level of the edition shown, yes, no, number, not-concerned or provided-by; null once emptied',
  amount: 'In the unit of the question',
  dated_on: 'Of a yes, when it is known',
};

const MODULE_ANSWER = `
  CREATE TABLE module_answer (
    collectivity_id text COLLATE "C",
    module_id text COLLATE "C",
    question_id text COLLATE "C" CONSTRAINT module_answer_question_fk REFERENCES module_question,
    ${SAID},
    note text,
    version integer NOT NULL,
    edited_at timestamptz NOT NULL,
    edited_by text COLLATE "C" NOT NULL,
    PRIMARY KEY (collectivity_id, module_id, question_id),
    CONSTRAINT module_answer_state_fk FOREIGN KEY (collectivity_id, module_id)
      REFERENCES module_state (collectivity_id, module_id),
    CONSTRAINT module_answer_provider_fk FOREIGN KEY (provided_by) REFERENCES collectivity,
    ${saidChecks('module_answer')},
    CONSTRAINT module_answer_version_check CHECK (version > 0),
    CONSTRAINT module_answer_texts_check CHECK (note ~ '[^[:space:]]' AND length(note) <= 4000)
  );
  CREATE INDEX module_answer_question_idx ON module_answer (question_id);
  CREATE INDEX module_answer_provider_idx ON module_answer (provided_by) WHERE provided_by IS NOT NULL;
  ${comments('module_answer', 'The working copy: what a collectivity says of a question, before it is validated', {
    ...SAID_COMMENTS,
    note: 'For the collectivity alone: never published',
    edited_by: 'Not a foreign key, as the person may be erased',
  })}`;

const MODULE_VALIDATION = `
  CREATE TABLE module_validation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    collectivity_id text COLLATE "C" NOT NULL,
    module_id text COLLATE "C" NOT NULL,
    sequence integer NOT NULL,
    kind text COLLATE "C" NOT NULL,
    quality text COLLATE "C",
    reason text,
    recorded_at timestamptz NOT NULL,
    recorded_by text COLLATE "C" NOT NULL,
    CONSTRAINT module_validation_state_fk FOREIGN KEY (collectivity_id, module_id)
      REFERENCES module_state (collectivity_id, module_id),
    CONSTRAINT module_validation_kind_check CHECK (kind IN ('validated', 'withdrawn', 'ended')),
    CONSTRAINT module_validation_ended_check CHECK ((kind = 'ended') = (quality IS NULL)),
    CONSTRAINT module_validation_quality_check CHECK (quality IN ('mayor', 'president', 'delegate')),
    CONSTRAINT module_validation_sequence_check CHECK (sequence > 0),
    CONSTRAINT module_validation_reason_check CHECK (
      (kind = 'withdrawn') = (reason IS NOT NULL) AND reason ~ '[^[:space:]]'
    )
  );
  CREATE UNIQUE INDEX module_validation_sequence_key ON module_validation (collectivity_id, module_id, sequence);
  ${comments('module_validation', 'Answers to a module made public, or withdrawn from the public: append-only', {
    sequence: 'Without a hole, from 1, inside a collectivity and what it answers',
    quality: 'In which capacity it was validated or withdrawn; null when the collectivity ended',
  })}
  CREATE TRIGGER module_validation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON module_validation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

const VALIDATED_MODULE_ANSWER = `
  CREATE TABLE validated_module_answer (
    validation_id bigint CONSTRAINT validated_module_answer_validation_fk REFERENCES module_validation,
    collectivity_id text COLLATE "C" NOT NULL,
    question_id text COLLATE "C",
    ${SAID},
    PRIMARY KEY (validation_id, question_id),
    CONSTRAINT validated_module_answer_provider_fk FOREIGN KEY (provided_by) REFERENCES collectivity,
    ${saidChecks('validated_module_answer')}
  );
  CREATE INDEX validated_module_answer_provider_idx ON validated_module_answer (provided_by)
    WHERE provided_by IS NOT NULL;
  ${comments('validated_module_answer', 'What a validation changed, answer by answer: append-only', {
    ...SAID_COMMENTS,
    value: 'Null: the question is no longer answered',
  })}
  CREATE TRIGGER validated_module_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON validated_module_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

const PUBLIC_MODULE_ANSWER = `
  CREATE TABLE public_module_answer (
    collectivity_id text COLLATE "C",
    module_id text COLLATE "C",
    question_id text COLLATE "C",
    ${SAID.replace('value text COLLATE "C"', 'value text COLLATE "C" NOT NULL')},
    PRIMARY KEY (collectivity_id, module_id, question_id),
    CONSTRAINT public_module_answer_collectivity_fk FOREIGN KEY (collectivity_id) REFERENCES collectivity
  );
  CREATE INDEX public_module_answer_question_idx ON public_module_answer (question_id);
  ${comments('public_module_answer', 'The validated answers of each collectivity to the questions of a module', {
    ...SAID_COMMENTS,
    value: 'As in module_answer, never empty; inheritance is worked out on reading',
  })}`;

const SECURITY = `
  ${rowSecurity('module_state', {
    read: `${readsCollectivity('collectivity_id')} OR (SELECT is_staff())`,
    write: writesCollectivity('collectivity_id'),
  })}
  ${ownedByCollectivity('module_answer')}
  ${rowSecurity('module_validation', { read: 'true', write: writesCollectivity('collectivity_id') })}
  ${rowSecurity('validated_module_answer', { read: 'true', write: writesCollectivity('collectivity_id') })}`;

const PUBLISH_MODULE = `
  CREATE FUNCTION publish_module_validation(of_validation bigint) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    given module_validation%ROWTYPE;
  BEGIN
    SELECT * INTO STRICT given FROM module_validation WHERE id = of_validation;
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('module ' || given.module_id, 0));
    PERFORM FROM module_state WHERE collectivity_id = given.collectivity_id AND module_id = given.module_id FOR UPDATE;
    PERFORM check_publisher(given.collectivity_id, given.kind = 'validated');
    IF EXISTS (
      SELECT FROM module_validation WHERE collectivity_id = given.collectivity_id AND module_id = given.module_id
        AND sequence > given.sequence
    ) THEN
      RAISE EXCEPTION 'a later validation is public' USING ERRCODE = 'serialization_failure';
    END IF;
    DELETE FROM public_module_answer AS shown
      WHERE shown.collectivity_id = given.collectivity_id AND shown.module_id = given.module_id
        AND (given.kind <> 'validated' OR EXISTS (
          SELECT FROM validated_module_answer AS changed
            WHERE changed.validation_id = given.id AND changed.question_id = shown.question_id
        ));
    IF given.kind = 'validated' THEN
      INSERT INTO public_module_answer
        SELECT given.collectivity_id, given.module_id, question_id, value, provided_by, amount, dated_on, evidence
        FROM validated_module_answer WHERE validation_id = given.id AND value IS NOT NULL;
    END IF;
  END
  $$;
  COMMENT ON FUNCTION publish_module_validation(bigint) IS 'Makes the answers of a validation the public ones, or takes them away';`;
