SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.attune_append_only() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'this table is append-only'; END $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.access_log (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid NOT NULL,
    resident_id uuid,
    what character varying NOT NULL
);
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.assessment_total (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    code character varying NOT NULL,
    total integer NOT NULL,
    parts jsonb NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.audit (
    home_id uuid NOT NULL,
    seq integer NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    session_id uuid,
    action character varying NOT NULL,
    entity character varying NOT NULL,
    entity_id uuid NOT NULL,
    version integer NOT NULL,
    digest character varying NOT NULL,
    prev_hash character varying NOT NULL,
    hash character varying NOT NULL
);
CREATE TABLE public.chain_head (
    home_id uuid NOT NULL,
    seq integer NOT NULL,
    hash character varying NOT NULL
);
CREATE TABLE public.contact (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    name character varying NOT NULL,
    relation character varying NOT NULL,
    entitled boolean NOT NULL,
    basis character varying NOT NULL,
    on_hold boolean NOT NULL
);
CREATE TABLE public.draft (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    author_id uuid NOT NULL,
    screen character varying NOT NULL,
    content jsonb NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE public.family_summary (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    month date NOT NULL,
    state character varying NOT NULL,
    contents jsonb NOT NULL,
    approved_at timestamp with time zone,
    approved_by uuid,
    CONSTRAINT ck_family_summary_state CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'approved'::character varying, 'replaced'::character varying])::text[])))
);
CREATE TABLE public.firing (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    resident_id uuid NOT NULL,
    incident_id uuid,
    protocol_id character varying NOT NULL,
    protocol_version character varying NOT NULL,
    tier character varying NOT NULL,
    state character varying NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.follow_up (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    incident_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    due_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    state character varying NOT NULL,
    answer character varying,
    answered_at timestamp with time zone,
    answered_by uuid,
    CONSTRAINT ck_follow_up_state CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'answered'::character varying, 'unknown'::character varying])::text[])))
);
CREATE TABLE public.home (
    id uuid NOT NULL,
    name character varying NOT NULL,
    time_zone character varying NOT NULL,
    country character varying NOT NULL,
    demo boolean NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE public.home_day (
    n1 integer NOT NULL,
    n2 integer NOT NULL,
    n3 integer NOT NULL,
    n4 integer NOT NULL,
    home_id uuid NOT NULL,
    local_date date NOT NULL
);
CREATE TABLE public.home_term (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    kind character varying NOT NULL,
    code character varying NOT NULL,
    label character varying,
    retired_at timestamp with time zone,
    CONSTRAINT ck_home_term_kind CHECK (((kind)::text = ANY ((ARRAY['behaviour'::character varying, 'trigger'::character varying, 'intervention'::character varying])::text[])))
);
CREATE TABLE public.incident (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    occurred_at timestamp with time zone NOT NULL,
    local_date date NOT NULL,
    local_weekday integer NOT NULL,
    local_hour integer NOT NULL,
    utc_offset_minutes integer NOT NULL,
    client_at timestamp with time zone,
    late boolean NOT NULL,
    strength integer NOT NULL,
    codes jsonb NOT NULL,
    affected jsonb NOT NULL,
    flags jsonb NOT NULL,
    outcome character varying,
    duration character varying,
    place character varying,
    seen_by character varying NOT NULL,
    own_words character varying NOT NULL,
    injury character varying,
    staff_injury character varying,
    note character varying NOT NULL,
    confidential boolean NOT NULL,
    status character varying NOT NULL,
    payload_digest character varying NOT NULL,
    evaluated_at timestamp with time zone,
    CONSTRAINT ck_incident_injury CHECK (((injury)::text = ANY ((ARRAY['none'::character varying, 'minor'::character varying, 'major'::character varying])::text[]))),
    CONSTRAINT ck_incident_note_length CHECK ((length((note)::text) <= 2000)),
    CONSTRAINT ck_incident_outcome CHECK (((outcome)::text = ANY ((ARRAY['settled'::character varying, 'partly'::character varying, 'no_change'::character varying, 'worse'::character varying, 'asleep'::character varying, 'did_not_see'::character varying, 'too_early'::character varying, 'unknown'::character varying])::text[]))),
    CONSTRAINT ck_incident_own_words_length CHECK ((length((own_words)::text) <= 2000)),
    CONSTRAINT ck_incident_staff_injury CHECK (((staff_injury)::text = ANY ((ARRAY['none'::character varying, 'minor'::character varying, 'major'::character varying])::text[]))),
    CONSTRAINT ck_incident_status CHECK (((status)::text = ANY ((ARRAY['active'::character varying, 'voided'::character varying])::text[]))),
    CONSTRAINT ck_incident_strength CHECK (((strength >= 1) AND (strength <= 4)))
);
CREATE TABLE public.incident_behaviour (
    home_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    code character varying NOT NULL
);
CREATE TABLE public.incident_trigger (
    home_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    code character varying NOT NULL
);
CREATE TABLE public.job_lease (
    job character varying NOT NULL,
    holder character varying NOT NULL,
    until timestamp with time zone NOT NULL
);
CREATE TABLE public.medicine_fact (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    fact character varying NOT NULL,
    state character varying NOT NULL,
    number double precision,
    since timestamp with time zone,
    CONSTRAINT ck_medicine_fact_state CHECK (((state)::text = ANY ((ARRAY['yes'::character varying, 'no'::character varying, 'unknown'::character varying])::text[])))
);
CREATE TABLE public.moment (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    code character varying NOT NULL,
    note character varying NOT NULL,
    at timestamp with time zone NOT NULL,
    local_date date NOT NULL,
    shift character varying,
    CONSTRAINT ck_moment_note_length CHECK ((length((note)::text) <= 2000))
);
CREATE TABLE public.observation (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    kind character varying NOT NULL,
    value double precision,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.outcome (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    incident_id uuid NOT NULL,
    follow_up_id uuid,
    answer character varying NOT NULL,
    value integer,
    answered_at timestamp with time zone NOT NULL,
    answered_by uuid,
    CONSTRAINT ck_outcome_answer CHECK (((answer)::text = ANY ((ARRAY['settled'::character varying, 'partly'::character varying, 'no_change'::character varying, 'worse'::character varying, 'asleep'::character varying, 'did_not_see'::character varying, 'too_early'::character varying, 'unknown'::character varying])::text[])))
);
CREATE TABLE public.plan_item (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    text character varying NOT NULL,
    intervention character varying,
    trigger character varying,
    review_on date,
    from_card_id uuid,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT ck_plan_item_text_length CHECK ((length((text)::text) <= 1000))
);
CREATE TABLE public.record_version (
    home_id uuid NOT NULL,
    entity character varying NOT NULL,
    entity_id uuid NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    change character varying NOT NULL,
    reason character varying NOT NULL,
    payload jsonb NOT NULL,
    salt character varying NOT NULL
);
CREATE TABLE public.resident (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    full_name character varying NOT NULL,
    preferred_name character varying NOT NULL,
    room character varying NOT NULL,
    status character varying NOT NULL,
    status_on date,
    born_on date,
    pronoun character varying NOT NULL,
    admitted_on date,
    dementia_type character varying,
    likes character varying NOT NULL,
    what_calms character varying NOT NULL,
    what_matters character varying NOT NULL,
    communication_needs character varying NOT NULL,
    food_texture character varying NOT NULL,
    allergies character varying NOT NULL,
    fluid_limit_ml integer,
    contact_name character varying NOT NULL,
    contact_phone character varying NOT NULL,
    CONSTRAINT ck_resident_pronoun CHECK (((pronoun)::text = ANY ((ARRAY['she'::character varying, 'he'::character varying, 'they'::character varying])::text[]))),
    CONSTRAINT ck_resident_status CHECK (((status)::text = ANY ((ARRAY['present'::character varying, 'hospital'::character varying, 'left'::character varying, 'died'::character varying])::text[])))
);
CREATE TABLE public.resident_day (
    n1 integer NOT NULL,
    n2 integer NOT NULL,
    n3 integer NOT NULL,
    n4 integer NOT NULL,
    home_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    local_date date NOT NULL
);
CREATE TABLE public.resident_flag (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    code character varying NOT NULL,
    state character varying NOT NULL,
    expires_on date,
    CONSTRAINT ck_resident_flag_state CHECK (((state)::text = ANY ((ARRAY['present'::character varying, 'suspected'::character varying, 'absent'::character varying])::text[])))
);
CREATE TABLE public.resident_hour (
    n1 integer NOT NULL,
    n2 integer NOT NULL,
    n3 integer NOT NULL,
    n4 integer NOT NULL,
    home_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    month date NOT NULL,
    weekday integer NOT NULL,
    hour integer NOT NULL
);
CREATE TABLE public.resident_month_behaviour (
    n1 integer NOT NULL,
    n2 integer NOT NULL,
    n3 integer NOT NULL,
    n4 integer NOT NULL,
    home_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    month date NOT NULL,
    code character varying NOT NULL
);
CREATE TABLE public.resident_month_tried (
    home_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    month date NOT NULL,
    code character varying NOT NULL,
    tries integer NOT NULL,
    known integer NOT NULL,
    calmer integer NOT NULL
);
CREATE TABLE public.resident_month_trigger (
    n1 integer NOT NULL,
    n2 integer NOT NULL,
    n3 integer NOT NULL,
    n4 integer NOT NULL,
    home_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    month date NOT NULL,
    code character varying NOT NULL
);
CREATE TABLE public.sign_in_try (
    name_digest character varying NOT NULL,
    failures integer NOT NULL,
    next_try_at timestamp with time zone NOT NULL
);
CREATE TABLE public.staff (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    name character varying NOT NULL,
    sign_in_name character varying NOT NULL,
    role character varying NOT NULL,
    extra jsonb NOT NULL,
    password_hash character varying NOT NULL,
    pin_hash character varying,
    language character varying NOT NULL,
    active boolean NOT NULL,
    expires_at timestamp with time zone,
    CONSTRAINT ck_staff_role CHECK (((role)::text = ANY ((ARRAY['aide'::character varying, 'nurse'::character varying, 'manager'::character varying])::text[])))
);
CREATE TABLE public.staff_session (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    staff_id uuid NOT NULL,
    token_hash character varying NOT NULL,
    device character varying NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    locked_at timestamp with time zone,
    ended_at timestamp with time zone,
    pin_failures integer NOT NULL,
    next_try_at timestamp with time zone
);
CREATE TABLE public.suggestion_card (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    incident_id uuid,
    protocol_id character varying NOT NULL,
    protocol_version character varying NOT NULL,
    tier character varying NOT NULL,
    state character varying NOT NULL,
    hard_stop boolean NOT NULL,
    confidential boolean NOT NULL,
    must_tell character varying,
    card jsonb NOT NULL,
    snapshot character varying NOT NULL,
    made_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    told_by uuid,
    told_whom character varying,
    escalated_at timestamp with time zone,
    answered_at timestamp with time zone,
    answered_by uuid,
    steps_taken jsonb NOT NULL,
    reason_code character varying,
    comment character varying NOT NULL,
    CONSTRAINT ck_suggestion_card_comment_length CHECK ((length((comment)::text) <= 2000)),
    CONSTRAINT ck_suggestion_card_state CHECK (((state)::text = ANY ((ARRAY['shown'::character varying, 'accepted'::character varying, 'changed'::character varying, 'declined'::character varying, 'acknowledged'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT ck_suggestion_card_tier CHECK (((tier)::text = ANY ((ARRAY['emergency'::character varying, 'urgent'::character varying, 'soon'::character varying, 'routine'::character varying])::text[])))
);
CREATE TABLE public.summary_release (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    summary_id uuid NOT NULL,
    contact_id uuid NOT NULL
);
CREATE TABLE public.tried (
    home_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    code character varying NOT NULL,
    resident_id uuid NOT NULL,
    local_date date NOT NULL,
    value integer,
    counts boolean NOT NULL,
    CONSTRAINT ck_tried_value CHECK (((value >= 0) AND (value <= 3)))
);
INSERT INTO public.access_log VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4859-755d-9b72-6083db25459e', '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', NULL, 'signed_in');
INSERT INTO public.alembic_version VALUES ('0001');
INSERT INTO public.assessment_total VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-41cf-70fb-b9ee-73f8392a0029', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', '01a21030-4131-723d-bbcc-c39c37c42ce9', 'PAINAD', 4, '{}', '2026-03-10 14:30:00+00');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 1, '2026-03-10 14:30:00+00', NULL, NULL, 'home.create', 'home', '01a21030-4088-732f-9b0c-5067bf8f5aed', 1, '13cb17b1eca14264cd6b319d7cb37fe8a260404499e719efabb33f176a829b4d', '', 'be9cb7aa2ca7d4f9e9dece782964e51c3efb5d1196f5ebedb2e14dee2064aaef');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 2, '2026-03-10 14:30:00+00', '01a21030-40d2-7618-9209-f0994a76a774', NULL, 'staff.create', 'staff', '01a21030-40d2-7618-9209-f0994a76a774', 1, '549e730f3cf66fb3cc9f95366948ab6d5b0a0fe378ece3db78ce41edb36572f5', 'be9cb7aa2ca7d4f9e9dece782964e51c3efb5d1196f5ebedb2e14dee2064aaef', 'ae524d309c2b0217295aa7ea47dc03a7c3374a27d45a45a69f51dd008d1cfaee');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 3, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', NULL, 'staff.create', 'staff', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 1, '67df709f3027c194758dcd5872c3f0244d7c6444562cd84162a810e281bf3675', 'ae524d309c2b0217295aa7ea47dc03a7c3374a27d45a45a69f51dd008d1cfaee', 'd46eb772ba772f28726e9c77e6b84d04d863fad776e8f01c6f23eda0a5972f78');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 4, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', NULL, 'staff.create', 'staff', '01a21030-4113-7502-9354-99b5ee58ca67', 1, 'ae58405710373aa3a42eb9a8c8378c19c1cbe4e219f4fe0c87e383b012bc46a7', 'd46eb772ba772f28726e9c77e6b84d04d863fad776e8f01c6f23eda0a5972f78', '6f5f2a446372b8ba9a65da8ecc92f6762be495db9956a90eb0df260b995cfb96');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 5, '2026-01-09 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', NULL, 'resident.create', 'resident', '01a21030-4131-723d-bbcc-c39c37c42ce9', 1, '69d3792610b94eb0bdf479f2bd420fe495b19594a5a88896a271f40aa13f5f55', '6f5f2a446372b8ba9a65da8ecc92f6762be495db9956a90eb0df260b995cfb96', '275bed1526f848981909518cefffe9c039a2f70aedf72ad18a26e751f81dbca4');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 6, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', NULL, 'resident_flag.create', 'resident_flag', '01a21030-417e-71b7-a72a-30361d3ada31', 1, 'f3981c26aa74c554b8eb7576fae9892f33af05ab09c30869f4c344deab26704d', '275bed1526f848981909518cefffe9c039a2f70aedf72ad18a26e751f81dbca4', '55d1fafe7453c69d069550bf235d6bbfee8be9818959131ea76829e10a6d2088');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 7, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', NULL, 'contact.create', 'contact', '01a21030-419e-72e6-9d54-f2b368bf9651', 1, '693b778b87814ef87ffa64777fde0bad55c063760b18e8c14382107bc8956b1b', '55d1fafe7453c69d069550bf235d6bbfee8be9818959131ea76829e10a6d2088', '43bdb36629cbb36f385428380d5d7e8f8ec74e67aedcf931ab1bf2036951b43e');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 8, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', NULL, 'assessment_total.create', 'assessment_total', '01a21030-41cf-70fb-b9ee-73f8392a0029', 1, '73ec11e5e474d016db74e5994d0746e326e52bd48180deaa73e678de843ce19d', '43bdb36629cbb36f385428380d5d7e8f8ec74e67aedcf931ab1bf2036951b43e', 'b86ee8f38b3794caa232c9dcfa7dba01c8e3469bb1cceb79c45d15a09dc1432a');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 9, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', NULL, 'observation.create', 'observation', '01a21030-420a-779d-abf6-7d5846636e58', 1, '33c358cecf0b4faf2b848399bbaa02c5b1c3f68d435b1b700bb16ae536b4e71b', 'b86ee8f38b3794caa232c9dcfa7dba01c8e3469bb1cceb79c45d15a09dc1432a', '8994507c7dc391a180c59be3ca7410cc3b4b8ae3506840eb062ca3cf166171a3');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 10, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', NULL, 'medicine_fact.create', 'medicine_fact', '01a21030-4224-7722-b4fc-3f781caf158a', 1, '53804d55df8098ece11c739170c3e86a626f6ced79bbe850fd9eaa42c0b0e447', '8994507c7dc391a180c59be3ca7410cc3b4b8ae3506840eb062ca3cf166171a3', '79991f00352cc3b074d6d71815a4c1626a292e51c42fb4636f8a9e2b8e297f24');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 11, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', NULL, 'incident.create', 'incident', '01a21030-424b-7557-b538-4f3f9680e02e', 1, '95b43b56abdfc54bb7d7da465e21dc76576fa313e0ef22cc9eae3bbf8274c714', '79991f00352cc3b074d6d71815a4c1626a292e51c42fb4636f8a9e2b8e297f24', '078441ef7264d05dda2aa47f68f5bdd95844eb44c548cabec251723d32d076c9');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 12, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', NULL, 'suggestion_card.create', 'suggestion_card', '01a21030-437f-7474-83a7-d908894e00db', 1, 'b709fd80fd5b1f9ecd360b672bc2f832e70c24944d67263282d4d5fe93690052', '078441ef7264d05dda2aa47f68f5bdd95844eb44c548cabec251723d32d076c9', '6e8d813cb72149fa490a4cccd894159e0db3dd57379e155e619d8cadf76a7642');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 13, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', NULL, 'suggestion_card.create', 'suggestion_card', '01a21030-43b2-714c-8c48-f5792a3d003d', 1, '95b775037ccdab75fad15692a1320a44d7ae97237a265c31c1c256600ce802f1', '6e8d813cb72149fa490a4cccd894159e0db3dd57379e155e619d8cadf76a7642', '2c714b9be913e9e14b5eafb7b151da6b8982835fa1d9e7723334905eae6a4bcd');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 14, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', NULL, 'suggestion_card.create', 'suggestion_card', '01a21030-43d0-70af-b05e-5121b25c979e', 1, 'f59cb99a7bcd24fea874380b585499475c717b7cd9dce8fb7351fe22eb784c08', '2c714b9be913e9e14b5eafb7b151da6b8982835fa1d9e7723334905eae6a4bcd', 'ab3ea20ed7d953e150b6648418768b8db20e879ecd4c9c13a3ef407909b7aa2a');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 15, '2026-03-10 14:50:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', NULL, 'incident.answer', 'incident', '01a21030-424b-7557-b538-4f3f9680e02e', 2, 'f339baa15495da3db0b540931bcde1ef3baa73fe39dde4c52e70e626b08feb60', 'ab3ea20ed7d953e150b6648418768b8db20e879ecd4c9c13a3ef407909b7aa2a', '542066396d3dc9f8f9402470822cb1e7ac5a196d225d27ba01476ad706989f40');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 16, '2026-03-10 14:50:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', NULL, 'incident.amend', 'incident', '01a21030-424b-7557-b538-4f3f9680e02e', 3, 'a897772c4d1c292daacb7ec9ff81c6dade07c1b0e0ae584c6aa4d2b1f32709cb', '542066396d3dc9f8f9402470822cb1e7ac5a196d225d27ba01476ad706989f40', 'e45475c74d36e18d79aa374e10b49a0ef4622256ad21d80510317d702978d94f');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 17, '2026-03-10 14:50:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', NULL, 'incident.create', 'incident', '01a21030-468a-737f-a498-4b540ae41751', 1, '785f011708c4b2c7746602d39404c9d8f94c08677207415bf54ef55818862017', 'e45475c74d36e18d79aa374e10b49a0ef4622256ad21d80510317d702978d94f', '021d5e6c2731940b6b74351711b3ea525f9c63f728235436fb032e25fb3ac952');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 18, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', NULL, 'plan_item.create', 'plan_item', '01a21030-46b6-7277-9d6c-ae1632a11c32', 1, '591bf61063ff907f37eb690a89ede46fe86940bb140d5122d8896c12a3d3727a', '021d5e6c2731940b6b74351711b3ea525f9c63f728235436fb032e25fb3ac952', '42a7206520a81597faed6f2c8cba2cf4f1978cb2429148d89a108b2e3a5e48b4');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 19, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', NULL, 'moment.create', 'moment', '01a21030-46d6-7730-a313-23706b7c4748', 1, 'f6f4be4a998ad65bcb6041f73c65f5fcb54759095d3ced4308676fcd16a42960', '42a7206520a81597faed6f2c8cba2cf4f1978cb2429148d89a108b2e3a5e48b4', 'd1f1f676c661e53432732256763b865f79998ffc8024e4589ca1998a06289d6f');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 20, '2026-03-10 14:30:00+00', '01a21030-40d2-7618-9209-f0994a76a774', NULL, 'home_term.create', 'home_term', '01a21030-46f5-70f6-aebb-6212765afe93', 1, '233e3d518c126fc41ba046e3c6920c81bfc94fd3c27dae495d4aafc0700355f1', 'd1f1f676c661e53432732256763b865f79998ffc8024e4589ca1998a06289d6f', 'faa1de5e0b292f0ab56ce1b54bbacb93e8ec6d6698cbd30f54bdcf297d18f785');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 21, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', NULL, 'family_summary.create', 'family_summary', '01a21030-472b-7022-ae83-3c51560b1007', 1, '2256cfb818250fdb14d7a2a6494432296b90a43d183f9d5f72725c8271f62572', 'faa1de5e0b292f0ab56ce1b54bbacb93e8ec6d6698cbd30f54bdcf297d18f785', '151724814fade96e0db13a02aba806f003b1b9d16ec9bfca128a5aa689ec3427');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 22, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', NULL, 'family_summary.approve', 'family_summary', '01a21030-472b-7022-ae83-3c51560b1007', 2, '4759f6835c0b6306250c353beb1965cdf4612c4e6d62e0801882f759a275ea14', '151724814fade96e0db13a02aba806f003b1b9d16ec9bfca128a5aa689ec3427', '2071d582cf946a9558f6155bff04151927a67d8e173ba8f266acae89efc03631');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 23, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', NULL, 'summary_release.create', 'summary_release', '01a21030-4773-748e-ba2c-d7a9864481d5', 1, '92ac82725a3ed2e83bc374f43c0db768002bb7877addc357c9e40b97227f1e4a', '2071d582cf946a9558f6155bff04151927a67d8e173ba8f266acae89efc03631', '2f79521daea987d80ab7b30c6adc64b48f7bde3e9d5e943d7a5d027e6480584d');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 24, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', NULL, 'incident.create', 'incident', '01a21030-490a-7062-b058-f96e58c45643', 1, 'b01b70c62eb45de1ec4d81172309b9446ae8a82ada0f2f7238ec2b018a05734a', '2f79521daea987d80ab7b30c6adc64b48f7bde3e9d5e943d7a5d027e6480584d', '28cdf8225825acb931f6957a14e3f5b1b972dadddd339d342b6171115511b7b0');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 25, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', NULL, 'suggestion_card.create', 'suggestion_card', '01a21030-4950-7615-b85a-058994d413f1', 1, 'd1b0717b9d7700e64b7ef10bf80dc8af81991bdd9b48fbee3525d32f7bc3461d', '28cdf8225825acb931f6957a14e3f5b1b972dadddd339d342b6171115511b7b0', 'da0824dc1bfacdb0e5e8bebd2b2e3428665d32b1e6391b4698a423ff261398b8');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 26, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', NULL, 'suggestion_card.create', 'suggestion_card', '01a21030-4978-72fa-a394-e93732314c59', 1, '59a05b45b0a9523dfa0ba2a6c8e8e54f47fb890ca75dcefea8c213afef316fa0', 'da0824dc1bfacdb0e5e8bebd2b2e3428665d32b1e6391b4698a423ff261398b8', 'b4bfe7e770aac53f0eb92fdd3ce0454175462149bf122a1254fb37cadaf965a9');
INSERT INTO public.audit VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 27, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', NULL, 'suggestion_card.withdraw', 'suggestion_card', '01a21030-43d0-70af-b05e-5121b25c979e', 2, '262a508e60c65399892093acbee299d9bc3bf66a135c0c79b38117cc188528f0', 'b4bfe7e770aac53f0eb92fdd3ce0454175462149bf122a1254fb37cadaf965a9', 'e149e52979bd488910c8b475530ec595e595c4f88c5746a462db202f47eb9d09');
INSERT INTO public.chain_head VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 27, 'e149e52979bd488910c8b475530ec595e595c4f88c5746a462db202f47eb9d09');
INSERT INTO public.contact VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-419e-72e6-9d54-f2b368bf9651', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', '01a21030-4131-723d-bbcc-c39c37c42ce9', 'Zack Zelkova', 'son', true, 'attorney', false);
INSERT INTO public.draft VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4716-7092-8c5c-586c6d9982c7', '01a21030-4113-7502-9354-99b5ee58ca67', 'log', '{"note": "zelkova"}', '2026-03-10 14:30:00+00');
INSERT INTO public.family_summary VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-472b-7022-ae83-3c51560b1007', 2, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-01', 'approved', '{"greeting": "Dear family zelkova"}', '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8');
INSERT INTO public.firing VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-494b-7779-bee6-b9607f34af64', '01a21030-4131-723d-bbcc-c39c37c42ce9', '01a21030-490a-7062-b058-f96e58c45643', 'R02', '1.0.0', 'urgent', 'suggest', '2026-03-10 14:30:00+00');
INSERT INTO public.firing VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-494b-7779-bee6-b9612f91973b', '01a21030-4131-723d-bbcc-c39c37c42ce9', '01a21030-490a-7062-b058-f96e58c45643', 'R07', '1.0.0', 'urgent', 'suggest', '2026-03-10 14:30:00+00');
INSERT INTO public.firing VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-494b-7779-bee6-b9623038c3a9', '01a21030-4131-723d-bbcc-c39c37c42ce9', '01a21030-490a-7062-b058-f96e58c45643', 'R28', '1.0.0', 'urgent', 'suggest', '2026-03-10 14:30:00+00');
INSERT INTO public.firing VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-494b-7779-bee6-b963f581a2cc', '01a21030-4131-723d-bbcc-c39c37c42ce9', '01a21030-490a-7062-b058-f96e58c45643', 'R33', '1.0.0', 'emergency', 'suggest', '2026-03-10 14:30:00+00');
INSERT INTO public.follow_up VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-42b7-75fc-9004-a5750fc8181b', '01a21030-424b-7557-b538-4f3f9680e02e', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-10 14:40:00+00', '2026-03-10 21:00:00+00', 'answered', 'settled', '2026-03-10 14:50:00+00', '01a21030-4113-7502-9354-99b5ee58ca67');
INSERT INTO public.follow_up VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-46a8-71c5-81ae-413121aa05a6', '01a21030-468a-737f-a498-4b540ae41751', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-10 15:00:00+00', '2026-03-10 21:00:00+00', 'open', NULL, NULL, NULL);
INSERT INTO public.home VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'Zelkova House', 'Europe/London', 'GB', false, '2026-03-10 14:30:00+00');
INSERT INTO public.home_day VALUES (0, 2, 1, 0, '01a21030-4088-732f-9b0c-5067bf8f5aed', '2026-03-10');
INSERT INTO public.home_term VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-46f5-70f6-aebb-6212765afe93', 1, '2026-03-10 14:30:00+00', '01a21030-40d2-7618-9209-f0994a76a774', 'trigger', 'HOME_ZELKOVA_IN_THE_WIND', 'Zelkova in the wind', NULL);
INSERT INTO public.incident VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-424b-7557-b538-4f3f9680e02e', 3, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-10 14:30:00+00', '2026-03-10', 1, 14, 0, NULL, false, 3, '{"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_CALL_OUT"]}', '["none"]', '[]', 'settled', NULL, NULL, '', '', NULL, NULL, 'Threw two zelkova cones', false, 'active', '0b4474d9fcac473ea2362419b6281918a8e1fe1130b4d9bf098f3a5599a74e12', NULL);
INSERT INTO public.incident VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-468a-737f-a498-4b540ae41751', 1, '2026-03-10 14:50:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-10 14:50:00+00', '2026-03-10', 1, 14, 0, NULL, false, 2, '{"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_PACE"]}', '["none"]', '[]', NULL, NULL, NULL, '', '', NULL, NULL, '', false, 'active', 'd03a6c8ca2fee1454092fc968840cec16e795240231d2e77bbf90c9a636d2c3e', NULL);
INSERT INTO public.incident VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-490a-7062-b058-f96e58c45643', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-10 14:30:00+00', '2026-03-10', 1, 14, 0, NULL, false, 2, '{"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_CALL_OUT"]}', '["none"]', '["suspected_abuse"]', 'settled', NULL, NULL, '', '', NULL, NULL, 'A bruise like a zelkova leaf', true, 'active', 'b7100b2ec832a10373234fe0a3ef40580529c87cd02b8f3fe30bcda63d8ce8ed', '2026-03-10 14:30:00+00');
INSERT INTO public.incident_behaviour VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-424b-7557-b538-4f3f9680e02e', 'BHV_CALL_OUT');
INSERT INTO public.incident_behaviour VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-468a-737f-a498-4b540ae41751', 'BHV_PACE');
INSERT INTO public.incident_behaviour VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-490a-7062-b058-f96e58c45643', 'BHV_CALL_OUT');
INSERT INTO public.incident_trigger VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-424b-7557-b538-4f3f9680e02e', 'TRG_NOISE');
INSERT INTO public.incident_trigger VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-468a-737f-a498-4b540ae41751', 'TRG_NOISE');
INSERT INTO public.incident_trigger VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-490a-7062-b058-f96e58c45643', 'TRG_NOISE');
INSERT INTO public.job_lease VALUES ('sweep', 'one', '2026-03-10 14:50:00+00');
INSERT INTO public.medicine_fact VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4224-7722-b4fc-3f781caf158a', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', '01a21030-4131-723d-bbcc-c39c37c42ce9', 'covert_requested', 'yes', NULL, NULL);
INSERT INTO public.moment VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-46d6-7730-a313-23706b7c4748', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', '01a21030-4131-723d-bbcc-c39c37c42ce9', 'BHV_ENGAGED', 'Sang under the zelkova', '2026-03-10 14:30:00+00', '2026-03-10', NULL);
INSERT INTO public.observation VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-420a-779d-abf6-7d5846636e58', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', '01a21030-4131-723d-bbcc-c39c37c42ce9', 'temp_c', 38.25, '2026-03-10 14:30:00+00');
INSERT INTO public.outcome VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4446-76aa-ad07-dde305438b06', '01a21030-424b-7557-b538-4f3f9680e02e', '01a21030-42b7-75fc-9004-a5750fc8181b', 'settled', 3, '2026-03-10 14:50:00+00', '01a21030-4113-7502-9354-99b5ee58ca67');
INSERT INTO public.outcome VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-491e-77b2-8f09-8b8c559cb308', '01a21030-490a-7062-b058-f96e58c45643', NULL, 'settled', 3, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67');
INSERT INTO public.plan_item VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-46b6-7277-9d6c-ae1632a11c32', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', '01a21030-4131-723d-bbcc-c39c37c42ce9', 'Quiet room, zelkova', 'INT_WALK', NULL, NULL, '01a21030-437f-7474-83a7-d908894e00db', '2026-03-10 14:30:00+00', NULL);
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'home', '01a21030-4088-732f-9b0c-5067bf8f5aed', 1, '2026-03-10 14:30:00+00', NULL, 'create', '', '{"demo": false, "name": "Zelkova House", "country": "GB", "time_zone": "Europe/London"}', 'e0100522f903317c3dcc9d965db6766c');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'staff', '01a21030-40d2-7618-9209-f0994a76a774', 1, '2026-03-10 14:30:00+00', '01a21030-40d2-7618-9209-f0994a76a774', 'create', '', '{"name": "Mina Quillon", "role": "manager", "extra": [], "active": true, "language": "en", "expires_at": null, "sign_in_name": "manager-4a76a774"}', '409b3c45c512660fddc6e602c707e202');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'staff', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 'create', '', '{"name": "Nils Quillon", "role": "nurse", "extra": [], "active": true, "language": "en", "expires_at": null, "sign_in_name": "nurse-2a0f27f8"}', 'a91b90ea9861c115cf1efd90f07df384');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'staff', '01a21030-4113-7502-9354-99b5ee58ca67', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', 'create', '', '{"name": "Abe Quillon", "role": "aide", "extra": [], "active": true, "language": "en", "expires_at": null, "sign_in_name": "aide-ee58ca67"}', '1c07c1023580667f6be54cd1b2a43f23');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'resident', '01a21030-4131-723d-bbcc-c39c37c42ce9', 1, '2026-01-09 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 'create', '', '{"room": "Z9", "likes": "the zelkova in the yard", "status": "present", "born_on": null, "pronoun": "they", "allergies": "", "full_name": "Zoe Zelkova", "status_on": null, "what_calms": "", "admitted_on": null, "contact_name": "", "food_texture": "", "what_matters": "", "contact_phone": "", "dementia_type": null, "fluid_limit_ml": null, "preferred_name": "Zoe", "communication_needs": ""}', '042dd2c04937660a587a90ce7e56fdaa');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'resident_flag', '01a21030-417e-71b7-a72a-30361d3ada31', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 'create', '', '{"code": "RF_FALLS", "state": "present", "expires_on": null, "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9"}', '7365480be7e23a4c77ecc8d382bb441e');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'contact', '01a21030-419e-72e6-9d54-f2b368bf9651', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 'create', '', '{"name": "Zack Zelkova", "basis": "attorney", "on_hold": false, "entitled": true, "relation": "son", "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9"}', 'e5fd266fb4897b3dfa94b2073c768193');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'assessment_total', '01a21030-41cf-70fb-b9ee-73f8392a0029', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 'create', '', '{"at": "2026-03-10T14:30:00.000000Z", "code": "PAINAD", "parts": {}, "total": 4, "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9"}', '4c1fd255ab1f8b36966c13bd55a7b3c0');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'observation', '01a21030-420a-779d-abf6-7d5846636e58', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 'create', '', '{"at": "2026-03-10T14:30:00.000000Z", "kind": "temp_c", "value": "38.25", "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9"}', '693a23771100c110b66fe7cb1b25b799');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'medicine_fact', '01a21030-4224-7722-b4fc-3f781caf158a', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 'create', '', '{"fact": "covert_requested", "since": null, "state": "yes", "number": null, "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9"}', '09ec1af2a4ac9a960144b5e161f45ffa');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'incident', '01a21030-424b-7557-b538-4f3f9680e02e', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', 'create', '', '{"late": false, "note": "Threw a zelkova cone", "codes": {"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_CALL_OUT"]}, "flags": [], "place": null, "injury": null, "status": "active", "outcome": null, "seen_by": "", "affected": ["none"], "duration": null, "strength": 2, "client_at": null, "own_words": "", "local_date": "2026-03-10", "local_hour": 14, "occurred_at": "2026-03-10T14:30:00.000000Z", "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9", "confidential": false, "staff_injury": null, "local_weekday": 1, "payload_digest": "0b4474d9fcac473ea2362419b6281918a8e1fe1130b4d9bf098f3a5599a74e12", "utc_offset_minutes": 0}', '69245e8ee91e4c4dab49affd4b1ea2db');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'suggestion_card', '01a21030-437f-7474-83a7-d908894e00db', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', 'create', '', '{"card": {"uuid": "4f284947-6a85-533d-9bd4-2ea2697eb466", "links": [{"url": "https://nice.org.uk/guidance/QS85/chapter/quality-statement-6-covert-medicines-administration", "type": "absolute", "label": "NICE quality standard QS85, statement 6. Covert medicines administration"}, {"url": "https://www.nice.org.uk/guidance/sc1", "type": "absolute", "label": "NICE guideline SC1. Managing medicines in care homes. 2014"}, {"url": "https://www.careengland.org.uk/care-planning-tool-restriction-and-restraint/", "type": "absolute", "label": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool"}], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Someone asked to hide a medicine in food or drink: yes\n\nHiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "source": {"label": "NICE quality standard QS85, statement 6. Covert medicines administration; protocol R28 1.0.0"}, "summary": "Do not hide medicine in food or drink. Someone asked to hide a medicine in food or drink: yes", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "id": "do_not_hide_it", "who": ["nurse", "aide"], "order": 1, "state": "do", "within_minutes": 0}, {"do": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "id": "urgent_need", "who": ["nurse"], "order": 2, "state": "do", "intervention": "INT_MED_REVIEW", "within_minutes": 240}, {"do": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "id": "capacity_and_meeting", "who": ["nurse", "manager"], "order": 3, "state": "do", "within_minutes": 2880}], "theme": "medication", "title": "Do not hide medicine in food or drink", "actors": ["nurse", "aide", "manager"], "record": [], "because": [{"got": true, "leaf": "med", "text": "Someone asked to hide a medicine in food or drink: yes", "result": true}], "unknown": [], "version": "1.0.0", "evidence": {"cite": [{"key": "QS85", "cite": "NICE quality standard QS85, statement 6. Covert medicines administration", "status": "confirmed"}, {"key": "SC1", "cite": "NICE guideline SC1. Managing medicines in care homes. 2014", "status": "secondary"}, {"key": "MCA", "cite": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool", "status": "confirmed"}], "basis": "A national quality standard on hidden medicines, guidance on medicines in care homes, and the law on capacity.", "grade": "D", "review_by": "2027-11-24", "approved_by": ""}, "informed": ["GP", "pharmacist"], "left_out": [], "protocol": "R28", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:624d7a0c64be5e4a1c4b90749071db9095bfba560eb71b7d5b0bdd289768dcc6", "warnings": [], "due_basis": "published", "hard_stop": true, "rationale": "Hiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "close_when": "An authorisation with an end date is stored, or the request is closed.", "due_minutes": 0, "confidential": false, "never_folded": true, "inform_family": "As part of the meeting.", "threshold_basis": "published"}}, "indicator": "warning", "suggestions": [{"uuid": "7f79f6b0-2c02-511d-9567-3bed44faa903", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "222672df-f162-5b4c-94e2-e8e971f06d26", "label": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "isRecommended": true}, {"uuid": "43857ea7-897d-57ac-a5dc-0d476db9b06f", "label": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "isRecommended": true}, {"uuid": "3fe146db-eca5-5fe4-a299-9fe6b7c5419b", "label": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "isRecommended": true}], "overrideReasons": [], "selectionBehavior": "any"}, "tier": "urgent", "state": "shown", "due_at": "2026-03-10T14:30:00.000000Z", "comment": "", "made_at": "2026-03-10T14:30:00.000000Z", "told_at": null, "told_by": null, "snapshot": "sha256:624d7a0c64be5e4a1c4b90749071db9095bfba560eb71b7d5b0bdd289768dcc6", "hard_stop": true, "must_tell": "the nurse or person in charge", "told_whom": null, "answered_at": null, "answered_by": null, "incident_id": "01a21030-424b-7557-b538-4f3f9680e02e", "protocol_id": "R28", "reason_code": null, "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9", "steps_taken": [], "confidential": false, "escalated_at": null, "protocol_version": "1.0.0"}', '74f62cdc5a176ed582564e7f9e6fc4e3');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'suggestion_card', '01a21030-43b2-714c-8c48-f5792a3d003d', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', 'create', '', '{"card": {"uuid": "2eba0671-08a1-5670-9f74-19fa486479d4", "links": [], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Temperature: 38.25 °C, just now\n\nBeing upset or different may be the first sign of a serious infection.", "source": {"label": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2; protocol R07 1.0.0"}, "summary": "May be unwell. Temperature: 38.25 °C, just now", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "id": "stay_and_tell", "who": ["aide"], "order": 1, "state": "do", "within_minutes": 0}, {"do": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "id": "observations", "who": ["nurse"], "order": 2, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 30}, {"do": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "id": "call_the_doctor", "who": ["nurse"], "order": 3, "state": "do", "intervention": "INT_GP_REVIEW", "within_minutes": 60}, {"do": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "id": "ambulance", "who": ["aide", "nurse"], "order": 4, "state": "do", "intervention": "INT_EMERGENCY", "within_minutes": 0}, {"do": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "id": "no_dipstick_alone", "who": ["nurse"], "order": 5, "state": "do"}], "theme": "physical_cause", "title": "May be unwell", "actors": ["nurse", "aide"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": "38.25", "leaf": "obs", "text": "Temperature: 38.25 °C, just now", "result": true}], "unknown": [], "version": "1.0.0", "evidence": {"cite": [{"key": "NEWS2", "cite": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2", "status": "unconfirmed"}, {"key": "UKHSA_UTI", "cite": "UKHSA diagnostic guide for UTI: no dipsticks to diagnose UTI over age 65", "status": "unconfirmed"}, {"key": "PINCHME", "cite": "PINCH ME table, RCP journals; nursingnotes.co.uk", "status": "confirmed"}, {"key": "Consensus", "cite": "Design default: clinically sensible, no published figure found; needs the sign-off of the home''s clinical lead", "status": "design_default"}], "basis": "A national early warning score, guidance on urine infections, and the list of causes in the body.", "grade": "C", "review_by": "2027-11-24", "approved_by": ""}, "informed": ["GP"], "left_out": [], "protocol": "R07", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:624d7a0c64be5e4a1c4b90749071db9095bfba560eb71b7d5b0bdd289768dcc6", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "Being upset or different may be the first sign of a serious infection.", "close_when": "A cause is found, or the observations are back to usual.", "due_minutes": 30, "confidential": false, "never_folded": true, "inform_family": "The same day.", "threshold_basis": "default"}}, "indicator": "warning", "suggestions": [{"uuid": "7173ce21-a06a-508f-b309-75c92f4ed298", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "e375cebc-90f2-5a42-920a-eeb88ef3e812", "label": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "isRecommended": true}, {"uuid": "8915d2c0-1e42-588b-a2d4-8874145cb5ac", "label": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "isRecommended": true}, {"uuid": "40b3c6ec-089a-5ca2-a391-7cc7654c3b7c", "label": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "isRecommended": true}, {"uuid": "9e83d81f-85db-526e-96cc-3aa8b853d343", "label": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "isRecommended": true}, {"uuid": "6d3cb734-1c15-5052-b0ba-7201ed9f8fbe", "label": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "selectionBehavior": "any"}, "tier": "urgent", "state": "shown", "due_at": "2026-03-10T15:00:00.000000Z", "comment": "", "made_at": "2026-03-10T14:30:00.000000Z", "told_at": null, "told_by": null, "snapshot": "sha256:624d7a0c64be5e4a1c4b90749071db9095bfba560eb71b7d5b0bdd289768dcc6", "hard_stop": false, "must_tell": "the nurse or person in charge", "told_whom": null, "answered_at": null, "answered_by": null, "incident_id": "01a21030-424b-7557-b538-4f3f9680e02e", "protocol_id": "R07", "reason_code": null, "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9", "steps_taken": [], "confidential": false, "escalated_at": null, "protocol_version": "1.0.0"}', '2977d73b10cf1c2c8674ae63a4d8476f');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'suggestion_card', '01a21030-43d0-70af-b05e-5121b25c979e', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', 'create', '', '{"card": {"uuid": "843230b5-8e0b-54f7-aa78-71ceed7c3f3d", "links": [{"url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute", "label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389"}, {"url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute", "label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065"}], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "summary": "Pain is likely. PAINAD: 4, just now", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "id": "look_for_the_cause", "who": ["nurse"], "order": 1, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 60}, {"do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "id": "offer_relief", "who": ["nurse"], "order": 2, "state": "check_first", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."], "intervention": "INT_PRN_ANALGESIC", "within_minutes": 60}, {"do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "id": "be_gentle", "who": ["aide"], "order": 3, "state": "do", "intervention": "INT_COMFORT", "within_minutes": 0}, {"do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "id": "score_again", "who": ["nurse"], "order": 4, "state": "do", "intervention": "INT_PAIN_CHECK", "within_minutes": 120}, {"do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "id": "plan_around_care", "who": ["nurse"], "order": 5, "state": "do"}, {"do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "id": "ask_the_prescriber", "who": ["nurse"], "order": 6, "state": "do", "intervention": "INT_GP_REVIEW", "within_minutes": 4320}], "theme": "pain", "title": "Pain is likely", "actors": ["nurse", "aide"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": "4", "leaf": "assessment", "text": "PAINAD: 4, just now", "result": true}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "version": "1.0.0", "evidence": {"cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "grade": "B", "review_by": "2027-11-24", "approved_by": ""}, "informed": [], "left_out": [], "protocol": "R02", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:624d7a0c64be5e4a1c4b90749071db9095bfba560eb71b7d5b0bdd289768dcc6", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "close_when": "A second score is below the limit.", "due_minutes": 60, "confidential": false, "never_folded": false, "inform_family": "", "threshold_basis": "published"}}, "indicator": "warning", "suggestions": [{"uuid": "994f1ac9-7f35-5daf-bfee-68ac957ebc84", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "9741080d-fa65-540b-99af-c0a9a2ebd42a", "label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "isRecommended": true}, {"uuid": "594e39bb-1353-5899-b94a-1c7e039b697d", "label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "isRecommended": false}, {"uuid": "e4cdc46b-a114-5474-ab3c-17fe09a20778", "label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "isRecommended": true}, {"uuid": "d36e431b-d762-521e-af26-1e0e8aaf7056", "label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "isRecommended": true}, {"uuid": "f5595b65-cef4-5ed3-b834-c04e400379f9", "label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "isRecommended": true}, {"uuid": "654d4c20-0012-5062-aaf7-db883c987f5c", "label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "selectionBehavior": "any"}, "tier": "urgent", "state": "shown", "due_at": "2026-03-10T15:30:00.000000Z", "comment": "", "made_at": "2026-03-10T14:30:00.000000Z", "told_at": null, "told_by": null, "snapshot": "sha256:624d7a0c64be5e4a1c4b90749071db9095bfba560eb71b7d5b0bdd289768dcc6", "hard_stop": false, "must_tell": "the nurse or person in charge", "told_whom": null, "answered_at": null, "answered_by": null, "incident_id": "01a21030-424b-7557-b538-4f3f9680e02e", "protocol_id": "R02", "reason_code": null, "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9", "steps_taken": [], "confidential": false, "escalated_at": null, "protocol_version": "1.0.0"}', '5e9f74fa5c089440ab7923f5814af4be');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'incident', '01a21030-424b-7557-b538-4f3f9680e02e', 2, '2026-03-10 14:50:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', 'answer', '', '{"late": false, "note": "Threw a zelkova cone", "codes": {"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_CALL_OUT"]}, "flags": [], "place": null, "injury": null, "status": "active", "outcome": "settled", "seen_by": "", "affected": ["none"], "duration": null, "strength": 2, "client_at": null, "own_words": "", "local_date": "2026-03-10", "local_hour": 14, "occurred_at": "2026-03-10T14:30:00.000000Z", "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9", "confidential": false, "staff_injury": null, "local_weekday": 1, "payload_digest": "0b4474d9fcac473ea2362419b6281918a8e1fe1130b4d9bf098f3a5599a74e12", "utc_offset_minutes": 0}', '61191908fa875c7d5cd52a9be8054b32');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'incident', '01a21030-424b-7557-b538-4f3f9680e02e', 3, '2026-03-10 14:50:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 'amend', 'saw it again', '{"late": false, "note": "Threw two zelkova cones", "codes": {"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_CALL_OUT"]}, "flags": [], "place": null, "injury": null, "status": "active", "outcome": "settled", "seen_by": "", "affected": ["none"], "duration": null, "strength": 3, "client_at": null, "own_words": "", "local_date": "2026-03-10", "local_hour": 14, "occurred_at": "2026-03-10T14:30:00.000000Z", "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9", "confidential": false, "staff_injury": null, "local_weekday": 1, "payload_digest": "0b4474d9fcac473ea2362419b6281918a8e1fe1130b4d9bf098f3a5599a74e12", "utc_offset_minutes": 0}', 'd569ff17db9cb3a55af943b7af19474f');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'incident', '01a21030-468a-737f-a498-4b540ae41751', 1, '2026-03-10 14:50:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', 'create', '', '{"late": false, "note": "", "codes": {"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_PACE"]}, "flags": [], "place": null, "injury": null, "status": "active", "outcome": null, "seen_by": "", "affected": ["none"], "duration": null, "strength": 2, "client_at": null, "own_words": "", "local_date": "2026-03-10", "local_hour": 14, "occurred_at": "2026-03-10T14:50:00.000000Z", "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9", "confidential": false, "staff_injury": null, "local_weekday": 1, "payload_digest": "d03a6c8ca2fee1454092fc968840cec16e795240231d2e77bbf90c9a636d2c3e", "utc_offset_minutes": 0}', '74375636797181b6a2cda16d47eaa6e4');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'plan_item', '01a21030-46b6-7277-9d6c-ae1632a11c32', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 'create', '', '{"text": "Quiet room, zelkova", "trigger": null, "ended_at": null, "review_on": null, "started_at": "2026-03-10T14:30:00.000000Z", "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9", "from_card_id": "01a21030-437f-7474-83a7-d908894e00db", "intervention": "INT_WALK"}', 'aacdf68208f840628a76b1488e7986b7');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'moment', '01a21030-46d6-7730-a313-23706b7c4748', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', 'create', '', '{"at": "2026-03-10T14:30:00.000000Z", "code": "BHV_ENGAGED", "note": "Sang under the zelkova", "shift": null, "local_date": "2026-03-10", "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9"}', '41aabeb055f6bd2d6a6ed7466fb1f592');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'home_term', '01a21030-46f5-70f6-aebb-6212765afe93', 1, '2026-03-10 14:30:00+00', '01a21030-40d2-7618-9209-f0994a76a774', 'create', '', '{"code": "HOME_ZELKOVA_IN_THE_WIND", "kind": "trigger", "label": "Zelkova in the wind", "retired_at": null}', '592101d16ef9148ef2f8afd59a847d52');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'family_summary', '01a21030-472b-7022-ae83-3c51560b1007', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 'create', '', '{"month": "2026-03-01", "state": "draft", "contents": {"greeting": "Dear family zelkova"}, "approved_at": null, "approved_by": null, "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9"}', '6df78016227448a8d59a3a4c0544105b');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'family_summary', '01a21030-472b-7022-ae83-3c51560b1007', 2, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 'approve', '', '{"month": "2026-03-01", "state": "approved", "contents": {"greeting": "Dear family zelkova"}, "approved_at": "2026-03-10T14:30:00.000000Z", "approved_by": "01a21030-40fc-72cd-bad3-007b2a0f27f8", "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9"}', '2993a55d8de3476cde7d30df0a24fd88');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'summary_release', '01a21030-4773-748e-ba2c-d7a9864481d5', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 'create', '', '{"contact_id": "01a21030-419e-72e6-9d54-f2b368bf9651", "summary_id": "01a21030-472b-7022-ae83-3c51560b1007"}', '38ecf9cec67deb53fb292beaa5f4ff8a');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'incident', '01a21030-490a-7062-b058-f96e58c45643', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', 'create', '', '{"late": false, "note": "A bruise like a zelkova leaf", "codes": {"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_CALL_OUT"]}, "flags": ["suspected_abuse"], "place": null, "injury": null, "status": "active", "outcome": "settled", "seen_by": "", "affected": ["none"], "duration": null, "strength": 2, "client_at": null, "own_words": "", "local_date": "2026-03-10", "local_hour": 14, "occurred_at": "2026-03-10T14:30:00.000000Z", "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9", "confidential": true, "staff_injury": null, "local_weekday": 1, "payload_digest": "b7100b2ec832a10373234fe0a3ef40580529c87cd02b8f3fe30bcda63d8ce8ed", "utc_offset_minutes": 0}', '2bc3d7f6671eeb93452c38c9680c59b2');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'suggestion_card', '01a21030-4950-7615-b85a-058994d413f1', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', 'create', '', '{"card": {"uuid": "cb426432-2184-55cc-a71e-74bb69f0341c", "links": [{"url": "https://cqc.org.uk/guidance-providers/regulations-enforcement/regulation-18-notification-other-incidents", "type": "absolute", "label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024"}], "detail": "This app has not called anyone. Tell the manager or safeguarding lead (the one above them, if they are involved) now.\n\n**Why** Worried about abuse or neglect\n\nIt is a legal duty. Sudden fear or distress near one person can be the only sign.", "source": {"label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024; protocol R33 1.0.0"}, "summary": "Possible abuse or neglect. Worried about abuse or neglect", "extension": {"attune.explain": {"also": [], "tell": "the manager or safeguarding lead (the one above them, if they are involved)", "tier": "emergency", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "id": "make_safe_and_listen", "who": ["aide", "nurse"], "order": 1, "state": "do", "intervention": "INT_MAKE_SAFE", "within_minutes": 0}, {"do": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "id": "tell_the_lead", "who": ["aide", "nurse"], "order": 2, "state": "do", "within_minutes": 15}, {"do": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "id": "write_the_facts", "who": ["nurse"], "order": 3, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 60}, {"do": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "id": "report_england", "who": ["manager"], "order": 4, "state": "do", "within_minutes": 120}, {"do": "Keep the person who is named away from residents until it is decided.", "id": "keep_apart", "who": ["manager"], "order": 5, "state": "do", "within_minutes": 120}], "theme": "safeguarding", "title": "Possible abuse or neglect", "actors": ["aide", "nurse", "manager"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": null, "leaf": "event", "text": "Worried about abuse or neglect", "result": true}], "unknown": [], "version": "1.0.0", "evidence": {"cite": [{"key": "CQC18", "cite": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024", "status": "confirmed"}, {"key": "CMSabuse", "cite": "42 CFR 483.12(c) and CMS FAQ 12 Jan 2018: 2 h / 24 h reporting", "status": "confirmed"}], "basis": "The law on reporting abuse in England and in nursing homes of the United States.", "grade": "D", "review_by": "2027-11-24", "approved_by": ""}, "informed": [], "left_out": [], "protocol": "R33", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:f3d66e5b71ea1af24a32e6a1b0633c20206eaf3d53fdd2d1d6e4a8c6f436008b", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "It is a legal duty. Sudden fear or distress near one person can be the only sign.", "close_when": "The reference of the report is stored.", "due_minutes": 15, "confidential": true, "never_folded": true, "inform_family": "As the safeguarding lead decides.", "threshold_basis": "regulatory"}}, "indicator": "critical", "suggestions": [{"uuid": "edc7f1aa-2cba-5ae9-b2f7-08c80dfa1307", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "c04f8dc9-6cdc-5aa8-ba97-0fc6b4a450f9", "label": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "isRecommended": true}, {"uuid": "6b9005d8-fcb0-59f2-9381-08faa2716237", "label": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "isRecommended": true}, {"uuid": "1dcbf70d-7d9b-5ae2-b4b1-4130a87dda1f", "label": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "isRecommended": true}, {"uuid": "a5baea69-c340-5ad8-9736-54d2053e92a3", "label": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "isRecommended": true}, {"uuid": "605b0b9c-ec0e-5e24-bf95-6af308e67961", "label": "Keep the person who is named away from residents until it is decided.", "isRecommended": true}], "overrideReasons": [], "selectionBehavior": "any"}, "tier": "emergency", "state": "shown", "due_at": "2026-03-10T14:45:00.000000Z", "comment": "", "made_at": "2026-03-10T14:30:00.000000Z", "told_at": null, "told_by": null, "snapshot": "sha256:f3d66e5b71ea1af24a32e6a1b0633c20206eaf3d53fdd2d1d6e4a8c6f436008b", "hard_stop": false, "must_tell": "the manager or safeguarding lead (the one above them, if they are involved)", "told_whom": null, "answered_at": null, "answered_by": null, "incident_id": "01a21030-490a-7062-b058-f96e58c45643", "protocol_id": "R33", "reason_code": null, "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9", "steps_taken": [], "confidential": true, "escalated_at": null, "protocol_version": "1.0.0"}', 'e897a33aeec009aad7959dbb51bbee8e');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'suggestion_card', '01a21030-4978-72fa-a394-e93732314c59', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', 'create', '', '{"card": {"uuid": "9a154b6b-4442-5559-b2d9-8347d58e7ea9", "links": [{"url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute", "label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389"}, {"url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute", "label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065"}], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "summary": "Pain is likely. PAINAD: 4, just now", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "id": "look_for_the_cause", "who": ["nurse"], "order": 1, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 60}, {"do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "id": "offer_relief", "who": ["nurse"], "order": 2, "state": "check_first", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."], "intervention": "INT_PRN_ANALGESIC", "within_minutes": 60}, {"do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "id": "be_gentle", "who": ["aide"], "order": 3, "state": "do", "intervention": "INT_COMFORT", "within_minutes": 0}, {"do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "id": "score_again", "who": ["nurse"], "order": 4, "state": "do", "intervention": "INT_PAIN_CHECK", "within_minutes": 120}, {"do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "id": "plan_around_care", "who": ["nurse"], "order": 5, "state": "do"}, {"do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "id": "ask_the_prescriber", "who": ["nurse"], "order": 6, "state": "do", "intervention": "INT_GP_REVIEW", "within_minutes": 4320}], "theme": "pain", "title": "Pain is likely", "actors": ["nurse", "aide"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": "4", "leaf": "assessment", "text": "PAINAD: 4, just now", "result": true}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "version": "1.0.0", "evidence": {"cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "grade": "B", "review_by": "2027-11-24", "approved_by": ""}, "informed": [], "left_out": [], "protocol": "R02", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:f3d66e5b71ea1af24a32e6a1b0633c20206eaf3d53fdd2d1d6e4a8c6f436008b", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "close_when": "A second score is below the limit.", "due_minutes": 60, "confidential": false, "never_folded": false, "inform_family": "", "threshold_basis": "published"}}, "indicator": "warning", "suggestions": [{"uuid": "afadbcda-2fcc-5dcf-9373-c5e3b9e0e7f9", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "5f1c3909-f8d8-51b5-920b-d96a87ae291e", "label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "isRecommended": true}, {"uuid": "41969ed1-c698-5e21-be78-7e294057b53a", "label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "isRecommended": false}, {"uuid": "93c63b9f-2a86-5211-b76a-b0c4598d4333", "label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "isRecommended": true}, {"uuid": "857cb430-3bdf-5f4e-b449-0a2eda47c35f", "label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "isRecommended": true}, {"uuid": "179ba3b1-8ecc-5242-a98c-1af878a75a44", "label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "isRecommended": true}, {"uuid": "b1950c86-013f-5e09-945b-2b92bae558be", "label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "selectionBehavior": "any"}, "tier": "urgent", "state": "shown", "due_at": "2026-03-10T15:30:00.000000Z", "comment": "", "made_at": "2026-03-10T14:30:00.000000Z", "told_at": null, "told_by": null, "snapshot": "sha256:f3d66e5b71ea1af24a32e6a1b0633c20206eaf3d53fdd2d1d6e4a8c6f436008b", "hard_stop": false, "must_tell": "the nurse or person in charge", "told_whom": null, "answered_at": null, "answered_by": null, "incident_id": "01a21030-490a-7062-b058-f96e58c45643", "protocol_id": "R02", "reason_code": null, "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9", "steps_taken": [], "confidential": false, "escalated_at": null, "protocol_version": "1.0.0"}', 'a59a28423189ab5c0736192018e45387');
INSERT INTO public.record_version VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', 'suggestion_card', '01a21030-43d0-70af-b05e-5121b25c979e', 2, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', 'withdraw', 'replaced by a newer card', '{"card": {"uuid": "843230b5-8e0b-54f7-aa78-71ceed7c3f3d", "links": [{"url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute", "label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389"}, {"url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute", "label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065"}], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "summary": "Pain is likely. PAINAD: 4, just now", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "id": "look_for_the_cause", "who": ["nurse"], "order": 1, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 60}, {"do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "id": "offer_relief", "who": ["nurse"], "order": 2, "state": "check_first", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."], "intervention": "INT_PRN_ANALGESIC", "within_minutes": 60}, {"do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "id": "be_gentle", "who": ["aide"], "order": 3, "state": "do", "intervention": "INT_COMFORT", "within_minutes": 0}, {"do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "id": "score_again", "who": ["nurse"], "order": 4, "state": "do", "intervention": "INT_PAIN_CHECK", "within_minutes": 120}, {"do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "id": "plan_around_care", "who": ["nurse"], "order": 5, "state": "do"}, {"do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "id": "ask_the_prescriber", "who": ["nurse"], "order": 6, "state": "do", "intervention": "INT_GP_REVIEW", "within_minutes": 4320}], "theme": "pain", "title": "Pain is likely", "actors": ["nurse", "aide"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": "4", "leaf": "assessment", "text": "PAINAD: 4, just now", "result": true}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "version": "1.0.0", "evidence": {"cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "grade": "B", "review_by": "2027-11-24", "approved_by": ""}, "informed": [], "left_out": [], "protocol": "R02", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:624d7a0c64be5e4a1c4b90749071db9095bfba560eb71b7d5b0bdd289768dcc6", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "close_when": "A second score is below the limit.", "due_minutes": 60, "confidential": false, "never_folded": false, "inform_family": "", "threshold_basis": "published"}}, "indicator": "warning", "suggestions": [{"uuid": "994f1ac9-7f35-5daf-bfee-68ac957ebc84", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "9741080d-fa65-540b-99af-c0a9a2ebd42a", "label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "isRecommended": true}, {"uuid": "594e39bb-1353-5899-b94a-1c7e039b697d", "label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "isRecommended": false}, {"uuid": "e4cdc46b-a114-5474-ab3c-17fe09a20778", "label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "isRecommended": true}, {"uuid": "d36e431b-d762-521e-af26-1e0e8aaf7056", "label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "isRecommended": true}, {"uuid": "f5595b65-cef4-5ed3-b834-c04e400379f9", "label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "isRecommended": true}, {"uuid": "654d4c20-0012-5062-aaf7-db883c987f5c", "label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "selectionBehavior": "any"}, "tier": "urgent", "state": "withdrawn", "due_at": "2026-03-10T15:30:00.000000Z", "comment": "", "made_at": "2026-03-10T14:30:00.000000Z", "told_at": null, "told_by": null, "snapshot": "sha256:624d7a0c64be5e4a1c4b90749071db9095bfba560eb71b7d5b0bdd289768dcc6", "hard_stop": false, "must_tell": "the nurse or person in charge", "told_whom": null, "answered_at": null, "answered_by": null, "incident_id": "01a21030-424b-7557-b538-4f3f9680e02e", "protocol_id": "R02", "reason_code": null, "resident_id": "01a21030-4131-723d-bbcc-c39c37c42ce9", "steps_taken": [], "confidential": false, "escalated_at": null, "protocol_version": "1.0.0"}', '3af35cf492477775eda48106e033dad4');
INSERT INTO public.resident VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4131-723d-bbcc-c39c37c42ce9', 1, '2026-01-09 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 'Zoe Zelkova', 'Zoe', 'Z9', 'present', NULL, NULL, 'they', NULL, NULL, 'the zelkova in the yard', '', '', '', '', '', NULL, '', '');
INSERT INTO public.resident_day VALUES (0, 2, 1, 0, '01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-10');
INSERT INTO public.resident_flag VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-417e-71b7-a72a-30361d3ada31', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', '01a21030-4131-723d-bbcc-c39c37c42ce9', 'RF_FALLS', 'present', NULL);
INSERT INTO public.resident_hour VALUES (0, 2, 1, 0, '01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-01', 1, 14);
INSERT INTO public.resident_month_behaviour VALUES (0, 1, 0, 0, '01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-01', 'BHV_PACE');
INSERT INTO public.resident_month_behaviour VALUES (0, 1, 1, 0, '01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-01', 'BHV_CALL_OUT');
INSERT INTO public.resident_month_tried VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-01', 'INT_CALM_APPROACH', 3, 2, 2);
INSERT INTO public.resident_month_trigger VALUES (0, 2, 1, 0, '01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-01', 'TRG_NOISE');
INSERT INTO public.sign_in_try VALUES ('72a3b843b7713223a3bfc98a4b909298362ce8b02c7373d3c743e39daf919e64', 1, '2026-03-10 14:30:01+00');
INSERT INTO public.staff VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-40d2-7618-9209-f0994a76a774', 1, '2026-03-10 14:30:00+00', '01a21030-40d2-7618-9209-f0994a76a774', 'Mina Quillon', 'manager-4a76a774', 'manager', '[]', '$argon2id$v=19$m=19456,t=2,p=1$8vzGFvD56j0wQzHjCvLtIw$hkseQqaQEyVRTvVYFw84431lLMME4qt+QxTzwBeRwNg', NULL, 'en', true, NULL);
INSERT INTO public.staff VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', 'Nils Quillon', 'nurse-2a0f27f8', 'nurse', '[]', '$argon2id$v=19$m=19456,t=2,p=1$8vzGFvD56j0wQzHjCvLtIw$hkseQqaQEyVRTvVYFw84431lLMME4qt+QxTzwBeRwNg', NULL, 'en', true, NULL);
INSERT INTO public.staff VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4113-7502-9354-99b5ee58ca67', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', 'Abe Quillon', 'aide-ee58ca67', 'aide', '[]', '$argon2id$v=19$m=19456,t=2,p=1$8vzGFvD56j0wQzHjCvLtIw$hkseQqaQEyVRTvVYFw84431lLMME4qt+QxTzwBeRwNg', NULL, 'en', true, NULL);
INSERT INTO public.staff_session VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4858-74ad-b239-b48d794056af', '01a21030-4113-7502-9354-99b5ee58ca67', 'fdfa6c92d0d378c6d61afe7f95a75d5269ee69114b26837ed428b21ea303ec35', 'tablet zelkova', '2026-03-10 14:30:00+00', '2026-03-10 14:30:00+00', NULL, NULL, 0, NULL);
INSERT INTO public.suggestion_card VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-437f-7474-83a7-d908894e00db', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', '01a21030-4131-723d-bbcc-c39c37c42ce9', '01a21030-424b-7557-b538-4f3f9680e02e', 'R28', '1.0.0', 'urgent', 'shown', true, false, 'the nurse or person in charge', '{"uuid": "4f284947-6a85-533d-9bd4-2ea2697eb466", "links": [{"url": "https://nice.org.uk/guidance/QS85/chapter/quality-statement-6-covert-medicines-administration", "type": "absolute", "label": "NICE quality standard QS85, statement 6. Covert medicines administration"}, {"url": "https://www.nice.org.uk/guidance/sc1", "type": "absolute", "label": "NICE guideline SC1. Managing medicines in care homes. 2014"}, {"url": "https://www.careengland.org.uk/care-planning-tool-restriction-and-restraint/", "type": "absolute", "label": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool"}], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Someone asked to hide a medicine in food or drink: yes\n\nHiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "source": {"label": "NICE quality standard QS85, statement 6. Covert medicines administration; protocol R28 1.0.0"}, "summary": "Do not hide medicine in food or drink. Someone asked to hide a medicine in food or drink: yes", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "id": "do_not_hide_it", "who": ["nurse", "aide"], "order": 1, "state": "do", "within_minutes": 0}, {"do": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "id": "urgent_need", "who": ["nurse"], "order": 2, "state": "do", "intervention": "INT_MED_REVIEW", "within_minutes": 240}, {"do": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "id": "capacity_and_meeting", "who": ["nurse", "manager"], "order": 3, "state": "do", "within_minutes": 2880}], "theme": "medication", "title": "Do not hide medicine in food or drink", "actors": ["nurse", "aide", "manager"], "record": [], "because": [{"got": true, "leaf": "med", "text": "Someone asked to hide a medicine in food or drink: yes", "result": true}], "unknown": [], "version": "1.0.0", "evidence": {"cite": [{"key": "QS85", "cite": "NICE quality standard QS85, statement 6. Covert medicines administration", "status": "confirmed"}, {"key": "SC1", "cite": "NICE guideline SC1. Managing medicines in care homes. 2014", "status": "secondary"}, {"key": "MCA", "cite": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool", "status": "confirmed"}], "basis": "A national quality standard on hidden medicines, guidance on medicines in care homes, and the law on capacity.", "grade": "D", "review_by": "2027-11-24", "approved_by": ""}, "informed": ["GP", "pharmacist"], "left_out": [], "protocol": "R28", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:624d7a0c64be5e4a1c4b90749071db9095bfba560eb71b7d5b0bdd289768dcc6", "warnings": [], "due_basis": "published", "hard_stop": true, "rationale": "Hiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "close_when": "An authorisation with an end date is stored, or the request is closed.", "due_minutes": 0, "confidential": false, "never_folded": true, "inform_family": "As part of the meeting.", "threshold_basis": "published"}}, "indicator": "warning", "suggestions": [{"uuid": "7f79f6b0-2c02-511d-9567-3bed44faa903", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "222672df-f162-5b4c-94e2-e8e971f06d26", "label": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "isRecommended": true}, {"uuid": "43857ea7-897d-57ac-a5dc-0d476db9b06f", "label": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "isRecommended": true}, {"uuid": "3fe146db-eca5-5fe4-a299-9fe6b7c5419b", "label": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "isRecommended": true}], "overrideReasons": [], "selectionBehavior": "any"}', 'sha256:624d7a0c64be5e4a1c4b90749071db9095bfba560eb71b7d5b0bdd289768dcc6', '2026-03-10 14:30:00+00', '2026-03-10 14:30:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '');
INSERT INTO public.suggestion_card VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-43b2-714c-8c48-f5792a3d003d', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', '01a21030-4131-723d-bbcc-c39c37c42ce9', '01a21030-424b-7557-b538-4f3f9680e02e', 'R07', '1.0.0', 'urgent', 'shown', false, false, 'the nurse or person in charge', '{"uuid": "2eba0671-08a1-5670-9f74-19fa486479d4", "links": [], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Temperature: 38.25 °C, just now\n\nBeing upset or different may be the first sign of a serious infection.", "source": {"label": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2; protocol R07 1.0.0"}, "summary": "May be unwell. Temperature: 38.25 °C, just now", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "id": "stay_and_tell", "who": ["aide"], "order": 1, "state": "do", "within_minutes": 0}, {"do": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "id": "observations", "who": ["nurse"], "order": 2, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 30}, {"do": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "id": "call_the_doctor", "who": ["nurse"], "order": 3, "state": "do", "intervention": "INT_GP_REVIEW", "within_minutes": 60}, {"do": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "id": "ambulance", "who": ["aide", "nurse"], "order": 4, "state": "do", "intervention": "INT_EMERGENCY", "within_minutes": 0}, {"do": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "id": "no_dipstick_alone", "who": ["nurse"], "order": 5, "state": "do"}], "theme": "physical_cause", "title": "May be unwell", "actors": ["nurse", "aide"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": 38.25, "leaf": "obs", "text": "Temperature: 38.25 °C, just now", "result": true}], "unknown": [], "version": "1.0.0", "evidence": {"cite": [{"key": "NEWS2", "cite": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2", "status": "unconfirmed"}, {"key": "UKHSA_UTI", "cite": "UKHSA diagnostic guide for UTI: no dipsticks to diagnose UTI over age 65", "status": "unconfirmed"}, {"key": "PINCHME", "cite": "PINCH ME table, RCP journals; nursingnotes.co.uk", "status": "confirmed"}, {"key": "Consensus", "cite": "Design default: clinically sensible, no published figure found; needs the sign-off of the home''s clinical lead", "status": "design_default"}], "basis": "A national early warning score, guidance on urine infections, and the list of causes in the body.", "grade": "C", "review_by": "2027-11-24", "approved_by": ""}, "informed": ["GP"], "left_out": [], "protocol": "R07", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:624d7a0c64be5e4a1c4b90749071db9095bfba560eb71b7d5b0bdd289768dcc6", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "Being upset or different may be the first sign of a serious infection.", "close_when": "A cause is found, or the observations are back to usual.", "due_minutes": 30, "confidential": false, "never_folded": true, "inform_family": "The same day.", "threshold_basis": "default"}}, "indicator": "warning", "suggestions": [{"uuid": "7173ce21-a06a-508f-b309-75c92f4ed298", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "e375cebc-90f2-5a42-920a-eeb88ef3e812", "label": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "isRecommended": true}, {"uuid": "8915d2c0-1e42-588b-a2d4-8874145cb5ac", "label": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "isRecommended": true}, {"uuid": "40b3c6ec-089a-5ca2-a391-7cc7654c3b7c", "label": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "isRecommended": true}, {"uuid": "9e83d81f-85db-526e-96cc-3aa8b853d343", "label": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "isRecommended": true}, {"uuid": "6d3cb734-1c15-5052-b0ba-7201ed9f8fbe", "label": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "selectionBehavior": "any"}', 'sha256:624d7a0c64be5e4a1c4b90749071db9095bfba560eb71b7d5b0bdd289768dcc6', '2026-03-10 14:30:00+00', '2026-03-10 15:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '');
INSERT INTO public.suggestion_card VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4950-7615-b85a-058994d413f1', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', '01a21030-4131-723d-bbcc-c39c37c42ce9', '01a21030-490a-7062-b058-f96e58c45643', 'R33', '1.0.0', 'emergency', 'shown', false, true, 'the manager or safeguarding lead (the one above them, if they are involved)', '{"uuid": "cb426432-2184-55cc-a71e-74bb69f0341c", "links": [{"url": "https://cqc.org.uk/guidance-providers/regulations-enforcement/regulation-18-notification-other-incidents", "type": "absolute", "label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024"}], "detail": "This app has not called anyone. Tell the manager or safeguarding lead (the one above them, if they are involved) now.\n\n**Why** Worried about abuse or neglect\n\nIt is a legal duty. Sudden fear or distress near one person can be the only sign.", "source": {"label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024; protocol R33 1.0.0"}, "summary": "Possible abuse or neglect. Worried about abuse or neglect", "extension": {"attune.explain": {"also": [], "tell": "the manager or safeguarding lead (the one above them, if they are involved)", "tier": "emergency", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "id": "make_safe_and_listen", "who": ["aide", "nurse"], "order": 1, "state": "do", "intervention": "INT_MAKE_SAFE", "within_minutes": 0}, {"do": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "id": "tell_the_lead", "who": ["aide", "nurse"], "order": 2, "state": "do", "within_minutes": 15}, {"do": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "id": "write_the_facts", "who": ["nurse"], "order": 3, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 60}, {"do": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "id": "report_england", "who": ["manager"], "order": 4, "state": "do", "within_minutes": 120}, {"do": "Keep the person who is named away from residents until it is decided.", "id": "keep_apart", "who": ["manager"], "order": 5, "state": "do", "within_minutes": 120}], "theme": "safeguarding", "title": "Possible abuse or neglect", "actors": ["aide", "nurse", "manager"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": null, "leaf": "event", "text": "Worried about abuse or neglect", "result": true}], "unknown": [], "version": "1.0.0", "evidence": {"cite": [{"key": "CQC18", "cite": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024", "status": "confirmed"}, {"key": "CMSabuse", "cite": "42 CFR 483.12(c) and CMS FAQ 12 Jan 2018: 2 h / 24 h reporting", "status": "confirmed"}], "basis": "The law on reporting abuse in England and in nursing homes of the United States.", "grade": "D", "review_by": "2027-11-24", "approved_by": ""}, "informed": [], "left_out": [], "protocol": "R33", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:f3d66e5b71ea1af24a32e6a1b0633c20206eaf3d53fdd2d1d6e4a8c6f436008b", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "It is a legal duty. Sudden fear or distress near one person can be the only sign.", "close_when": "The reference of the report is stored.", "due_minutes": 15, "confidential": true, "never_folded": true, "inform_family": "As the safeguarding lead decides.", "threshold_basis": "regulatory"}}, "indicator": "critical", "suggestions": [{"uuid": "edc7f1aa-2cba-5ae9-b2f7-08c80dfa1307", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "c04f8dc9-6cdc-5aa8-ba97-0fc6b4a450f9", "label": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "isRecommended": true}, {"uuid": "6b9005d8-fcb0-59f2-9381-08faa2716237", "label": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "isRecommended": true}, {"uuid": "1dcbf70d-7d9b-5ae2-b4b1-4130a87dda1f", "label": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "isRecommended": true}, {"uuid": "a5baea69-c340-5ad8-9736-54d2053e92a3", "label": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "isRecommended": true}, {"uuid": "605b0b9c-ec0e-5e24-bf95-6af308e67961", "label": "Keep the person who is named away from residents until it is decided.", "isRecommended": true}], "overrideReasons": [], "selectionBehavior": "any"}', 'sha256:f3d66e5b71ea1af24a32e6a1b0633c20206eaf3d53fdd2d1d6e4a8c6f436008b', '2026-03-10 14:30:00+00', '2026-03-10 14:45:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '');
INSERT INTO public.suggestion_card VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4978-72fa-a394-e93732314c59', 1, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', '01a21030-4131-723d-bbcc-c39c37c42ce9', '01a21030-490a-7062-b058-f96e58c45643', 'R02', '1.0.0', 'urgent', 'shown', false, false, 'the nurse or person in charge', '{"uuid": "9a154b6b-4442-5559-b2d9-8347d58e7ea9", "links": [{"url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute", "label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389"}, {"url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute", "label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065"}], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "summary": "Pain is likely. PAINAD: 4, just now", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "id": "look_for_the_cause", "who": ["nurse"], "order": 1, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 60}, {"do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "id": "offer_relief", "who": ["nurse"], "order": 2, "state": "check_first", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."], "intervention": "INT_PRN_ANALGESIC", "within_minutes": 60}, {"do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "id": "be_gentle", "who": ["aide"], "order": 3, "state": "do", "intervention": "INT_COMFORT", "within_minutes": 0}, {"do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "id": "score_again", "who": ["nurse"], "order": 4, "state": "do", "intervention": "INT_PAIN_CHECK", "within_minutes": 120}, {"do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "id": "plan_around_care", "who": ["nurse"], "order": 5, "state": "do"}, {"do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "id": "ask_the_prescriber", "who": ["nurse"], "order": 6, "state": "do", "intervention": "INT_GP_REVIEW", "within_minutes": 4320}], "theme": "pain", "title": "Pain is likely", "actors": ["nurse", "aide"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": 4.0, "leaf": "assessment", "text": "PAINAD: 4, just now", "result": true}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "version": "1.0.0", "evidence": {"cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "grade": "B", "review_by": "2027-11-24", "approved_by": ""}, "informed": [], "left_out": [], "protocol": "R02", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:f3d66e5b71ea1af24a32e6a1b0633c20206eaf3d53fdd2d1d6e4a8c6f436008b", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "close_when": "A second score is below the limit.", "due_minutes": 60, "confidential": false, "never_folded": false, "inform_family": "", "threshold_basis": "published"}}, "indicator": "warning", "suggestions": [{"uuid": "afadbcda-2fcc-5dcf-9373-c5e3b9e0e7f9", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "5f1c3909-f8d8-51b5-920b-d96a87ae291e", "label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "isRecommended": true}, {"uuid": "41969ed1-c698-5e21-be78-7e294057b53a", "label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "isRecommended": false}, {"uuid": "93c63b9f-2a86-5211-b76a-b0c4598d4333", "label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "isRecommended": true}, {"uuid": "857cb430-3bdf-5f4e-b449-0a2eda47c35f", "label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "isRecommended": true}, {"uuid": "179ba3b1-8ecc-5242-a98c-1af878a75a44", "label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "isRecommended": true}, {"uuid": "b1950c86-013f-5e09-945b-2b92bae558be", "label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "selectionBehavior": "any"}', 'sha256:f3d66e5b71ea1af24a32e6a1b0633c20206eaf3d53fdd2d1d6e4a8c6f436008b', '2026-03-10 14:30:00+00', '2026-03-10 15:30:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '');
INSERT INTO public.suggestion_card VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-43d0-70af-b05e-5121b25c979e', 2, '2026-03-10 14:30:00+00', '01a21030-4113-7502-9354-99b5ee58ca67', '01a21030-4131-723d-bbcc-c39c37c42ce9', '01a21030-424b-7557-b538-4f3f9680e02e', 'R02', '1.0.0', 'urgent', 'withdrawn', false, false, 'the nurse or person in charge', '{"uuid": "843230b5-8e0b-54f7-aa78-71ceed7c3f3d", "links": [{"url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute", "label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389"}, {"url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute", "label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065"}], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "summary": "Pain is likely. PAINAD: 4, just now", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "id": "look_for_the_cause", "who": ["nurse"], "order": 1, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 60}, {"do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "id": "offer_relief", "who": ["nurse"], "order": 2, "state": "check_first", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."], "intervention": "INT_PRN_ANALGESIC", "within_minutes": 60}, {"do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "id": "be_gentle", "who": ["aide"], "order": 3, "state": "do", "intervention": "INT_COMFORT", "within_minutes": 0}, {"do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "id": "score_again", "who": ["nurse"], "order": 4, "state": "do", "intervention": "INT_PAIN_CHECK", "within_minutes": 120}, {"do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "id": "plan_around_care", "who": ["nurse"], "order": 5, "state": "do"}, {"do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "id": "ask_the_prescriber", "who": ["nurse"], "order": 6, "state": "do", "intervention": "INT_GP_REVIEW", "within_minutes": 4320}], "theme": "pain", "title": "Pain is likely", "actors": ["nurse", "aide"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": 4.0, "leaf": "assessment", "text": "PAINAD: 4, just now", "result": true}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "version": "1.0.0", "evidence": {"cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "grade": "B", "review_by": "2027-11-24", "approved_by": ""}, "informed": [], "left_out": [], "protocol": "R02", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:624d7a0c64be5e4a1c4b90749071db9095bfba560eb71b7d5b0bdd289768dcc6", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "close_when": "A second score is below the limit.", "due_minutes": 60, "confidential": false, "never_folded": false, "inform_family": "", "threshold_basis": "published"}}, "indicator": "warning", "suggestions": [{"uuid": "994f1ac9-7f35-5daf-bfee-68ac957ebc84", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "9741080d-fa65-540b-99af-c0a9a2ebd42a", "label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "isRecommended": true}, {"uuid": "594e39bb-1353-5899-b94a-1c7e039b697d", "label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "isRecommended": false}, {"uuid": "e4cdc46b-a114-5474-ab3c-17fe09a20778", "label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "isRecommended": true}, {"uuid": "d36e431b-d762-521e-af26-1e0e8aaf7056", "label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "isRecommended": true}, {"uuid": "f5595b65-cef4-5ed3-b834-c04e400379f9", "label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "isRecommended": true}, {"uuid": "654d4c20-0012-5062-aaf7-db883c987f5c", "label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "selectionBehavior": "any"}', 'sha256:624d7a0c64be5e4a1c4b90749071db9095bfba560eb71b7d5b0bdd289768dcc6', '2026-03-10 14:30:00+00', '2026-03-10 15:30:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '');
INSERT INTO public.summary_release VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-4773-748e-ba2c-d7a9864481d5', 1, '2026-03-10 14:30:00+00', '01a21030-40fc-72cd-bad3-007b2a0f27f8', '01a21030-472b-7022-ae83-3c51560b1007', '01a21030-419e-72e6-9d54-f2b368bf9651');
INSERT INTO public.tried VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-424b-7557-b538-4f3f9680e02e', 'INT_CALM_APPROACH', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-10', 3, true);
INSERT INTO public.tried VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-468a-737f-a498-4b540ae41751', 'INT_CALM_APPROACH', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-10', NULL, true);
INSERT INTO public.tried VALUES ('01a21030-4088-732f-9b0c-5067bf8f5aed', '01a21030-490a-7062-b058-f96e58c45643', 'INT_CALM_APPROACH', '01a21030-4131-723d-bbcc-c39c37c42ce9', '2026-03-10', 3, true);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.access_log
    ADD CONSTRAINT pk_access_log PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.assessment_total
    ADD CONSTRAINT pk_assessment_total PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT pk_audit PRIMARY KEY (home_id, seq);
ALTER TABLE ONLY public.chain_head
    ADD CONSTRAINT pk_chain_head PRIMARY KEY (home_id);
ALTER TABLE ONLY public.contact
    ADD CONSTRAINT pk_contact PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.draft
    ADD CONSTRAINT pk_draft PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.family_summary
    ADD CONSTRAINT pk_family_summary PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.firing
    ADD CONSTRAINT pk_firing PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT pk_follow_up PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.home
    ADD CONSTRAINT pk_home PRIMARY KEY (id);
ALTER TABLE ONLY public.home_day
    ADD CONSTRAINT pk_home_day PRIMARY KEY (home_id, local_date);
ALTER TABLE ONLY public.home_term
    ADD CONSTRAINT pk_home_term PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.incident
    ADD CONSTRAINT pk_incident PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.incident_behaviour
    ADD CONSTRAINT pk_incident_behaviour PRIMARY KEY (home_id, incident_id, code);
ALTER TABLE ONLY public.incident_trigger
    ADD CONSTRAINT pk_incident_trigger PRIMARY KEY (home_id, incident_id, code);
ALTER TABLE ONLY public.job_lease
    ADD CONSTRAINT pk_job_lease PRIMARY KEY (job);
ALTER TABLE ONLY public.medicine_fact
    ADD CONSTRAINT pk_medicine_fact PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.moment
    ADD CONSTRAINT pk_moment PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.observation
    ADD CONSTRAINT pk_observation PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.outcome
    ADD CONSTRAINT pk_outcome PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.plan_item
    ADD CONSTRAINT pk_plan_item PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.record_version
    ADD CONSTRAINT pk_record_version PRIMARY KEY (home_id, entity, entity_id, version);
ALTER TABLE ONLY public.resident
    ADD CONSTRAINT pk_resident PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.resident_day
    ADD CONSTRAINT pk_resident_day PRIMARY KEY (home_id, resident_id, local_date);
ALTER TABLE ONLY public.resident_flag
    ADD CONSTRAINT pk_resident_flag PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.resident_hour
    ADD CONSTRAINT pk_resident_hour PRIMARY KEY (home_id, resident_id, month, weekday, hour);
ALTER TABLE ONLY public.resident_month_behaviour
    ADD CONSTRAINT pk_resident_month_behaviour PRIMARY KEY (home_id, resident_id, month, code);
ALTER TABLE ONLY public.resident_month_tried
    ADD CONSTRAINT pk_resident_month_tried PRIMARY KEY (home_id, resident_id, month, code);
ALTER TABLE ONLY public.resident_month_trigger
    ADD CONSTRAINT pk_resident_month_trigger PRIMARY KEY (home_id, resident_id, month, code);
ALTER TABLE ONLY public.sign_in_try
    ADD CONSTRAINT pk_sign_in_try PRIMARY KEY (name_digest);
ALTER TABLE ONLY public.staff
    ADD CONSTRAINT pk_staff PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.staff_session
    ADD CONSTRAINT pk_staff_session PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.suggestion_card
    ADD CONSTRAINT pk_suggestion_card PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.summary_release
    ADD CONSTRAINT pk_summary_release PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.tried
    ADD CONSTRAINT pk_tried PRIMARY KEY (home_id, incident_id, code);
ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT uq_follow_up_incident UNIQUE (home_id, incident_id);
ALTER TABLE ONLY public.home_term
    ADD CONSTRAINT uq_home_term_code UNIQUE (home_id, code);
ALTER TABLE ONLY public.moment
    ADD CONSTRAINT uq_moment_shift UNIQUE (home_id, resident_id, local_date, shift);
ALTER TABLE ONLY public.resident_flag
    ADD CONSTRAINT uq_resident_flag_code UNIQUE (home_id, resident_id, code);
ALTER TABLE ONLY public.staff_session
    ADD CONSTRAINT uq_staff_session_token_hash UNIQUE (token_hash);
ALTER TABLE ONLY public.staff
    ADD CONSTRAINT uq_staff_sign_in_name UNIQUE (sign_in_name);
ALTER TABLE ONLY public.suggestion_card
    ADD CONSTRAINT uq_suggestion_card_incident UNIQUE (home_id, incident_id, protocol_id);
CREATE INDEX ix_access_log_resident ON public.access_log USING btree (home_id, resident_id, at);
CREATE INDEX ix_assessment_total_latest ON public.assessment_total USING btree (home_id, resident_id, code, at);
CREATE INDEX ix_draft_author ON public.draft USING btree (home_id, author_id, updated_at);
CREATE INDEX ix_family_summary_resident ON public.family_summary USING btree (home_id, resident_id, month);
CREATE INDEX ix_firing_recent ON public.firing USING btree (home_id, resident_id, at);
CREATE INDEX ix_follow_up_open ON public.follow_up USING btree (home_id, state, due_at);
CREATE INDEX ix_incident_evaluated ON public.incident USING btree (home_id, evaluated_at);
CREATE INDEX ix_incident_timeline ON public.incident USING btree (home_id, resident_id, occurred_at, id);
CREATE INDEX ix_incident_today ON public.incident USING btree (home_id, local_date, resident_id);
CREATE INDEX ix_medicine_fact_latest ON public.medicine_fact USING btree (home_id, resident_id, fact, recorded_at);
CREATE INDEX ix_moment_month ON public.moment USING btree (home_id, resident_id, local_date);
CREATE INDEX ix_moment_shift ON public.moment USING btree (home_id, local_date, shift, resident_id);
CREATE INDEX ix_observation_latest ON public.observation USING btree (home_id, resident_id, kind, at);
CREATE INDEX ix_outcome_incident ON public.outcome USING btree (home_id, incident_id);
CREATE INDEX ix_sign_in_try_old ON public.sign_in_try USING btree (next_try_at);
CREATE INDEX ix_staff_session_id ON public.staff_session USING btree (id);
CREATE INDEX ix_staff_session_staff ON public.staff_session USING btree (home_id, staff_id, created_at);
CREATE INDEX ix_suggestion_card_answered ON public.suggestion_card USING btree (home_id, answered_at);
CREATE INDEX ix_suggestion_card_open ON public.suggestion_card USING btree (home_id, state, due_at);
CREATE INDEX ix_suggestion_card_resident ON public.suggestion_card USING btree (home_id, resident_id, made_at);
CREATE INDEX ix_suggestion_card_route ON public.suggestion_card USING btree (home_id, made_at) WHERE confidential;
CREATE INDEX ix_tried_home ON public.tried USING btree (home_id, code, local_date, resident_id, value, counts);
CREATE INDEX ix_tried_resident ON public.tried USING btree (home_id, resident_id, code, local_date, value, counts);
CREATE TRIGGER access_log_no_change BEFORE DELETE OR UPDATE ON public.access_log FOR EACH ROW EXECUTE FUNCTION public.attune_append_only();
CREATE TRIGGER access_log_no_truncate BEFORE TRUNCATE ON public.access_log FOR EACH STATEMENT EXECUTE FUNCTION public.attune_append_only();
CREATE TRIGGER audit_no_change BEFORE DELETE OR UPDATE ON public.audit FOR EACH ROW EXECUTE FUNCTION public.attune_append_only();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION public.attune_append_only();
CREATE TRIGGER outcome_no_change BEFORE DELETE OR UPDATE ON public.outcome FOR EACH ROW EXECUTE FUNCTION public.attune_append_only();
CREATE TRIGGER outcome_no_truncate BEFORE TRUNCATE ON public.outcome FOR EACH STATEMENT EXECUTE FUNCTION public.attune_append_only();
CREATE TRIGGER record_version_no_change BEFORE DELETE OR UPDATE ON public.record_version FOR EACH ROW EXECUTE FUNCTION public.attune_append_only();
CREATE TRIGGER record_version_no_truncate BEFORE TRUNCATE ON public.record_version FOR EACH STATEMENT EXECUTE FUNCTION public.attune_append_only();
ALTER TABLE ONLY public.access_log
    ADD CONSTRAINT fk_access_log_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.assessment_total
    ADD CONSTRAINT fk_assessment_total_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.assessment_total
    ADD CONSTRAINT fk_assessment_total_home_id_resident_id_resident FOREIGN KEY (home_id, resident_id) REFERENCES public.resident(home_id, id);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT fk_audit_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.chain_head
    ADD CONSTRAINT fk_chain_head_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.contact
    ADD CONSTRAINT fk_contact_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.contact
    ADD CONSTRAINT fk_contact_home_id_resident_id_resident FOREIGN KEY (home_id, resident_id) REFERENCES public.resident(home_id, id);
ALTER TABLE ONLY public.draft
    ADD CONSTRAINT fk_draft_home_id_author_id_staff FOREIGN KEY (home_id, author_id) REFERENCES public.staff(home_id, id);
ALTER TABLE ONLY public.draft
    ADD CONSTRAINT fk_draft_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.family_summary
    ADD CONSTRAINT fk_family_summary_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.family_summary
    ADD CONSTRAINT fk_family_summary_home_id_resident_id_resident FOREIGN KEY (home_id, resident_id) REFERENCES public.resident(home_id, id);
ALTER TABLE ONLY public.firing
    ADD CONSTRAINT fk_firing_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT fk_follow_up_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT fk_follow_up_home_id_incident_id_incident FOREIGN KEY (home_id, incident_id) REFERENCES public.incident(home_id, id);
ALTER TABLE ONLY public.home_term
    ADD CONSTRAINT fk_home_term_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.incident_behaviour
    ADD CONSTRAINT fk_incident_behaviour_home_id_incident_id_incident FOREIGN KEY (home_id, incident_id) REFERENCES public.incident(home_id, id);
ALTER TABLE ONLY public.incident
    ADD CONSTRAINT fk_incident_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.incident
    ADD CONSTRAINT fk_incident_home_id_resident_id_resident FOREIGN KEY (home_id, resident_id) REFERENCES public.resident(home_id, id);
ALTER TABLE ONLY public.incident_trigger
    ADD CONSTRAINT fk_incident_trigger_home_id_incident_id_incident FOREIGN KEY (home_id, incident_id) REFERENCES public.incident(home_id, id);
ALTER TABLE ONLY public.medicine_fact
    ADD CONSTRAINT fk_medicine_fact_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.medicine_fact
    ADD CONSTRAINT fk_medicine_fact_home_id_resident_id_resident FOREIGN KEY (home_id, resident_id) REFERENCES public.resident(home_id, id);
ALTER TABLE ONLY public.moment
    ADD CONSTRAINT fk_moment_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.moment
    ADD CONSTRAINT fk_moment_home_id_resident_id_resident FOREIGN KEY (home_id, resident_id) REFERENCES public.resident(home_id, id);
ALTER TABLE ONLY public.observation
    ADD CONSTRAINT fk_observation_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.observation
    ADD CONSTRAINT fk_observation_home_id_resident_id_resident FOREIGN KEY (home_id, resident_id) REFERENCES public.resident(home_id, id);
ALTER TABLE ONLY public.outcome
    ADD CONSTRAINT fk_outcome_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.outcome
    ADD CONSTRAINT fk_outcome_home_id_incident_id_incident FOREIGN KEY (home_id, incident_id) REFERENCES public.incident(home_id, id);
ALTER TABLE ONLY public.plan_item
    ADD CONSTRAINT fk_plan_item_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.plan_item
    ADD CONSTRAINT fk_plan_item_home_id_resident_id_resident FOREIGN KEY (home_id, resident_id) REFERENCES public.resident(home_id, id);
ALTER TABLE ONLY public.record_version
    ADD CONSTRAINT fk_record_version_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.resident_flag
    ADD CONSTRAINT fk_resident_flag_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.resident_flag
    ADD CONSTRAINT fk_resident_flag_home_id_resident_id_resident FOREIGN KEY (home_id, resident_id) REFERENCES public.resident(home_id, id);
ALTER TABLE ONLY public.resident
    ADD CONSTRAINT fk_resident_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.staff
    ADD CONSTRAINT fk_staff_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.staff_session
    ADD CONSTRAINT fk_staff_session_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.staff_session
    ADD CONSTRAINT fk_staff_session_home_id_staff_id_staff FOREIGN KEY (home_id, staff_id) REFERENCES public.staff(home_id, id);
ALTER TABLE ONLY public.suggestion_card
    ADD CONSTRAINT fk_suggestion_card_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.suggestion_card
    ADD CONSTRAINT fk_suggestion_card_home_id_resident_id_resident FOREIGN KEY (home_id, resident_id) REFERENCES public.resident(home_id, id);
ALTER TABLE ONLY public.summary_release
    ADD CONSTRAINT fk_summary_release_home_id_contact_id_contact FOREIGN KEY (home_id, contact_id) REFERENCES public.contact(home_id, id);
ALTER TABLE ONLY public.summary_release
    ADD CONSTRAINT fk_summary_release_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
ALTER TABLE ONLY public.summary_release
    ADD CONSTRAINT fk_summary_release_home_id_summary_id_family_summary FOREIGN KEY (home_id, summary_id) REFERENCES public.family_summary(home_id, id);
ALTER TABLE ONLY public.tried
    ADD CONSTRAINT fk_tried_home_id_incident_id_incident FOREIGN KEY (home_id, incident_id) REFERENCES public.incident(home_id, id);
