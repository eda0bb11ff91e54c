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
    what character varying NOT NULL,
    session_id uuid
);
ALTER TABLE ONLY public.access_log FORCE ROW LEVEL SECURITY;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.appraisal (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    kind character varying NOT NULL,
    proposal character varying NOT NULL,
    state character varying NOT NULL,
    basis character varying NOT NULL,
    keep_until date,
    proposed_by uuid NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    second_by uuid,
    second_at timestamp with time zone,
    second_reason character varying NOT NULL,
    carried_out_at timestamp with time zone,
    erased jsonb NOT NULL,
    CONSTRAINT ck_appraisal_basis_length CHECK ((length((basis)::text) <= 2000)),
    CONSTRAINT ck_appraisal_kind CHECK (((kind)::text = ANY ((ARRAY['retention'::character varying, 'request'::character varying])::text[]))),
    CONSTRAINT ck_appraisal_proposal CHECK (((proposal)::text = ANY ((ARRAY['keep'::character varying, 'erase'::character varying])::text[]))),
    CONSTRAINT ck_appraisal_second_reason_length CHECK ((length((second_reason)::text) <= 1000)),
    CONSTRAINT ck_appraisal_state CHECK (((state)::text = ANY ((ARRAY['proposed'::character varying, 'agreed'::character varying, 'refused'::character varying, 'carried_out'::character varying])::text[])))
);
ALTER TABLE ONLY public.appraisal FORCE ROW LEVEL SECURITY;
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
    at timestamp with time zone NOT NULL,
    voided_at timestamp with time zone
);
ALTER TABLE ONLY public.assessment_total FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.audit FORCE ROW LEVEL SECURITY;
CREATE TABLE public.chain_head (
    home_id uuid NOT NULL,
    seq integer NOT NULL,
    hash character varying NOT NULL
);
ALTER TABLE ONLY public.chain_head FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.contact FORCE ROW LEVEL SECURITY;
CREATE TABLE public.draft (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    author_id uuid NOT NULL,
    screen character varying NOT NULL,
    content jsonb NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.draft FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.family_summary FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.firing FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.follow_up FORCE ROW LEVEL SECURITY;
CREATE TABLE public.home (
    id uuid NOT NULL,
    name character varying NOT NULL,
    time_zone character varying NOT NULL,
    country character varying NOT NULL,
    demo boolean NOT NULL,
    created_at timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.home FORCE ROW LEVEL SECURITY;
CREATE TABLE public.home_day (
    n1 integer NOT NULL,
    n2 integer NOT NULL,
    n3 integer NOT NULL,
    n4 integer NOT NULL,
    home_id uuid NOT NULL,
    local_date date NOT NULL
);
ALTER TABLE ONLY public.home_day FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.home_term FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.incident FORCE ROW LEVEL SECURITY;
CREATE TABLE public.incident_behaviour (
    home_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    code character varying NOT NULL
);
ALTER TABLE ONLY public.incident_behaviour FORCE ROW LEVEL SECURITY;
CREATE TABLE public.incident_trigger (
    home_id uuid NOT NULL,
    incident_id uuid NOT NULL,
    code character varying NOT NULL
);
ALTER TABLE ONLY public.incident_trigger FORCE ROW LEVEL SECURITY;
CREATE TABLE public.job_lease (
    job character varying NOT NULL,
    holder character varying NOT NULL,
    until timestamp with time zone NOT NULL
);
CREATE TABLE public.legal_hold (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    reason character varying NOT NULL,
    placed_on date NOT NULL,
    lifted_on date,
    CONSTRAINT ck_legal_hold_reason_length CHECK ((length((reason)::text) <= 1000))
);
ALTER TABLE ONLY public.legal_hold FORCE ROW LEVEL SECURITY;
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
    voided_at timestamp with time zone,
    CONSTRAINT ck_medicine_fact_state CHECK (((state)::text = ANY ((ARRAY['yes'::character varying, 'no'::character varying, 'unknown'::character varying])::text[])))
);
ALTER TABLE ONLY public.medicine_fact FORCE ROW LEVEL SECURITY;
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
    voided_at timestamp with time zone,
    CONSTRAINT ck_moment_note_length CHECK ((length((note)::text) <= 2000))
);
ALTER TABLE ONLY public.moment FORCE ROW LEVEL SECURITY;
CREATE TABLE public.observation (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    kind character varying NOT NULL,
    value double precision,
    at timestamp with time zone NOT NULL,
    voided_at timestamp with time zone
);
ALTER TABLE ONLY public.observation FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.outcome FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.plan_item FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.record_version FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.resident FORCE ROW LEVEL SECURITY;
CREATE TABLE public.resident_day (
    n1 integer NOT NULL,
    n2 integer NOT NULL,
    n3 integer NOT NULL,
    n4 integer NOT NULL,
    home_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    local_date date NOT NULL
);
ALTER TABLE ONLY public.resident_day FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.resident_flag FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.resident_hour FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.resident_month_behaviour FORCE ROW LEVEL SECURITY;
CREATE TABLE public.resident_month_tried (
    home_id uuid NOT NULL,
    resident_id uuid NOT NULL,
    month date NOT NULL,
    code character varying NOT NULL,
    tries integer NOT NULL,
    known integer NOT NULL,
    calmer integer NOT NULL
);
ALTER TABLE ONLY public.resident_month_tried FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.resident_month_trigger FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.staff FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.staff_session FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.suggestion_card FORCE ROW LEVEL SECURITY;
CREATE TABLE public.summary_release (
    home_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    author_id uuid NOT NULL,
    summary_id uuid NOT NULL,
    contact_id uuid NOT NULL
);
ALTER TABLE ONLY public.summary_release FORCE ROW LEVEL SECURITY;
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
ALTER TABLE ONLY public.tried FORCE ROW LEVEL SECURITY;
INSERT INTO public.access_log VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-93f8-7730-bfee-c5229d853803', '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', NULL, 'signed_in', NULL);
INSERT INTO public.alembic_version VALUES ('0002');
INSERT INTO public.appraisal VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9473-7400-a5f9-e12dc15d8241', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', 'request', 'keep', 'proposed', 'Her son asked about the zelkova', NULL, '01a210cb-929b-7597-a20d-c071c00c5eb5', '2026-03-10 14:30:00+00', NULL, NULL, '', NULL, '[]');
INSERT INTO public.assessment_total VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-92c5-73d7-94f1-0c010a62f827', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', 'PAINAD', 4, '{}', '2026-03-10 14:30:00+00', NULL);
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 1, '2026-03-10 14:30:00+00', NULL, NULL, 'home.create', 'home', '01a210cb-927b-72b5-860f-069720475671', 1, 'c83c310ca870dccdae14d278b947099aea7ebec5348d2ef2f7f3969948e4f9f7', '', '52a775acd26c6ff4185c918de94389f7b640bd9b57a476fc9d262f10651ae626');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 2, '2026-03-10 14:30:00+00', '01a210cb-9292-77b7-b881-d3bc1ded2762', NULL, 'staff.create', 'staff', '01a210cb-9292-77b7-b881-d3bc1ded2762', 1, '168a4cdb1f8b1884bdaf8eee3a009adff27be993fb04f0ce026de86b90cbf6d9', '52a775acd26c6ff4185c918de94389f7b640bd9b57a476fc9d262f10651ae626', 'be5746c6b34c5af64f61601312c62e6c3470e69e63bd0e04eefa4964195abd4d');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 3, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', NULL, 'staff.create', 'staff', '01a210cb-929b-7597-a20d-c071c00c5eb5', 1, 'bb0a765ab12df7b768c7827297e52ffa1c9180dc856b9b2274d0eb3332822675', 'be5746c6b34c5af64f61601312c62e6c3470e69e63bd0e04eefa4964195abd4d', '76e69450504a0691c507e9b9214633cfeef2553e11b44337cd601cde5fa92062');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 4, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', NULL, 'staff.create', 'staff', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 1, '36b5d79c87aeecd2acbf2de25cdc08ca48d826c40c3e233d0fb3616d1e1e6451', '76e69450504a0691c507e9b9214633cfeef2553e11b44337cd601cde5fa92062', '88a3aa5374f03c18d4381d9b603af3a17db2b5d9e3645adc288a8adbb6c7bd14');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 5, '2026-01-09 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', NULL, 'resident.create', 'resident', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', 1, 'c7d3ecc0d24516c39c5fabc0502b0f9adfca66d029c0b71f6fad6a5c1eefab5e', '88a3aa5374f03c18d4381d9b603af3a17db2b5d9e3645adc288a8adbb6c7bd14', '1cd5bbb663849d59ec6faaa11357eaa0d078d5311b776787be85f3f38bca343f');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 6, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', NULL, 'resident_flag.create', 'resident_flag', '01a210cb-92b6-774b-a459-60f172924181', 1, '290683725b5f1188657cc7f4947a666121f7377e8e9ccc1bb62d3e7db73587b3', '1cd5bbb663849d59ec6faaa11357eaa0d078d5311b776787be85f3f38bca343f', '33a829975bff85737cdeb3264ca803854df4d4acbc227069c6e4235ff7268eb8');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 7, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', NULL, 'contact.create', 'contact', '01a210cb-92bd-702f-a66a-6567722d147e', 1, '5cb7d8bbf396de4f915c64c33cc8440e61f8510f927a7a3752ded8ecb76d8bce', '33a829975bff85737cdeb3264ca803854df4d4acbc227069c6e4235ff7268eb8', 'f7ff6f67d9c51aee9a9764cbdc2ca3c2c6f3995eedb1e8d67b01def24d880fbc');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 8, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', NULL, 'assessment_total.create', 'assessment_total', '01a210cb-92c5-73d7-94f1-0c010a62f827', 1, '28266f410d242c82321c37a53c3dd22b571673f81028fea30e8a622ea14fad29', 'f7ff6f67d9c51aee9a9764cbdc2ca3c2c6f3995eedb1e8d67b01def24d880fbc', 'e5b49d9bb4ea301fa104e15f2cdca59a4a3ce99f3cbabf2b385387d87a0bc994');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 9, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', NULL, 'observation.create', 'observation', '01a210cb-92c5-73d7-94f1-0c023960b9a0', 1, 'c49e98ec269205e505f99809115313c58f3925af6419aed1f0a67910523e31b3', 'e5b49d9bb4ea301fa104e15f2cdca59a4a3ce99f3cbabf2b385387d87a0bc994', '35c5dfa874b6248af5465abe607c3579610f741a1c760118d1a6268086625f61');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 10, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', NULL, 'medicine_fact.create', 'medicine_fact', '01a210cb-92c5-73d7-94f1-0c03c954830c', 1, '3e1c5e148044446076b45c9504df324b07229f437c1e7e1b4a27ffff586ad373', '35c5dfa874b6248af5465abe607c3579610f741a1c760118d1a6268086625f61', '259a5ee1a69e7b60a1f7d5e023d1d5d163e301d39c9ef157a294adb742a3b302');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 11, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', NULL, 'incident.create', 'incident', '01a210cb-92db-7028-ba51-fb03d65dccc7', 1, 'f51757b0c67e932f94ed582baa33fc0c7802044d92448b912a8974fb4ebcdd1d', '259a5ee1a69e7b60a1f7d5e023d1d5d163e301d39c9ef157a294adb742a3b302', 'bfcbe01fe0934c035aa7e78ada0b7e86e2b020e8c4c535906d80900924cea921');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 12, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', NULL, 'suggestion_card.create', 'suggestion_card', '01a210cb-9326-7754-a4f1-f3935a2b8391', 1, 'c602325f55a075d9f36bc903d95c13c1ce8b48db4f960ae4c469e2fe2bf19929', 'bfcbe01fe0934c035aa7e78ada0b7e86e2b020e8c4c535906d80900924cea921', '4f47bb5f04826080c4edcfb75f8b86f38d1242dfa9acc28ab16d2ddfd84974d7');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 13, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', NULL, 'suggestion_card.create', 'suggestion_card', '01a210cb-9333-7075-8c96-ad57f6f292d8', 1, '3e0fe174a32c8f1b3184910f4a04135a22557103ba290d79988d9a1a07e82ee5', '4f47bb5f04826080c4edcfb75f8b86f38d1242dfa9acc28ab16d2ddfd84974d7', '7a414fcd20d9e8c3c5ef6fcfd1cf742304e4c4033bb4906b843d0349b23f5fca');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 14, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', NULL, 'suggestion_card.create', 'suggestion_card', '01a210cb-933a-74b8-b14f-1a7df9e3f1f2', 1, '05c89378906d284a273a76778c0f72ae35fc37081ae20514f6e1eed4e4d61186', '7a414fcd20d9e8c3c5ef6fcfd1cf742304e4c4033bb4906b843d0349b23f5fca', '1d67f5e9dabb170e7e2fef3cfe6e39382e5a1183aae0e27f2e459c655727d85f');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 15, '2026-03-10 14:50:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', NULL, 'incident.answer', 'incident', '01a210cb-92db-7028-ba51-fb03d65dccc7', 2, 'ea139c9c809400a9cf89c191bc162ba06ece7ec547be2ffe99ec9b06ce1e6ed3', '1d67f5e9dabb170e7e2fef3cfe6e39382e5a1183aae0e27f2e459c655727d85f', 'f0520fba93059c24cb518fc3cec2e54e088d057a5ae28c7949e2d8af67caf0e1');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 16, '2026-03-10 14:50:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', NULL, 'incident.amend', 'incident', '01a210cb-92db-7028-ba51-fb03d65dccc7', 3, '3d5394dbcc56ef16eb2643c86e47001351816da276fa61749e8747fd0fc38ee3', 'f0520fba93059c24cb518fc3cec2e54e088d057a5ae28c7949e2d8af67caf0e1', '40aa904c22b51cf74f1661cd07c5cd8ae8097c6de851391763ac45a56295972e');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 17, '2026-03-10 14:50:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', NULL, 'incident.create', 'incident', '01a210cb-936e-71b2-bf0e-7d69aea16dfc', 1, '4bc81dc574f67e649348c76800e7b9a1bb489b3a396303acb94f90ef81ea39da', '40aa904c22b51cf74f1661cd07c5cd8ae8097c6de851391763ac45a56295972e', '89569f3dfbe17b1ff622ed0e47a12c73172b168d095c04b4a8a2c59fad6fca2b');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 18, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', NULL, 'plan_item.create', 'plan_item', '01a210cb-937c-75cf-aa8f-b7b85877ad00', 1, 'c5a5bcc1cc4d649b7a4be671e77fd096b655c392d6edadd3da0209c977356fa6', '89569f3dfbe17b1ff622ed0e47a12c73172b168d095c04b4a8a2c59fad6fca2b', '17bca302b719b3c910d1214149b728ac5e5681c6f599a3875d040fa181d75db0');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 19, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', NULL, 'moment.create', 'moment', '01a210cb-9387-7166-b19c-58d5accb8403', 1, '52a4e9bafe86c190b01fd05a2d66e387911954dc59dad4fa447fec39018f4f89', '17bca302b719b3c910d1214149b728ac5e5681c6f599a3875d040fa181d75db0', '84e72911f35787ef22cbf01c7f08b2314c71f5bad76c4b3ce57eae3318931844');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 20, '2026-03-10 14:30:00+00', '01a210cb-9292-77b7-b881-d3bc1ded2762', NULL, 'home_term.create', 'home_term', '01a210cb-9391-7688-b925-68c55aaa4b11', 1, '3aaa0cbb1987743cf9b77f03991128dbc3c2d8e1346093cd5b91d998ec9d3093', '84e72911f35787ef22cbf01c7f08b2314c71f5bad76c4b3ce57eae3318931844', 'a22619b0647f4e952a68bc89998e4dd715f306d4965a1c4b28adf5b1312c736c');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 21, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', NULL, 'family_summary.create', 'family_summary', '01a210cb-93a0-716c-b22c-a580db9b4c24', 1, 'c7db193ee97e8bfd3d855cafeb2dde194710a0bd587d519eef267a20b904cdff', 'a22619b0647f4e952a68bc89998e4dd715f306d4965a1c4b28adf5b1312c736c', '2412908502b0f5789d6af7b21f4ccfadf9a46e0cf4247ba43bec66afe445c701');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 22, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', NULL, 'family_summary.approve', 'family_summary', '01a210cb-93a0-716c-b22c-a580db9b4c24', 2, '784f8c733b954d51a0036433d537e44049f652cababa20291904c4aa97de266b', '2412908502b0f5789d6af7b21f4ccfadf9a46e0cf4247ba43bec66afe445c701', '3dc1c96e1f1e48247612a980ef6aa6f51c4d10f36e3001b948198b6ceae4e3b1');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 23, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', NULL, 'summary_release.create', 'summary_release', '01a210cb-93b4-74ab-943a-ad18b2c93ab4', 1, 'b01948a26fe461d29f0d132f3ce9b5c231155e0ea2a74f9d8c6bbbba81f88233', '3dc1c96e1f1e48247612a980ef6aa6f51c4d10f36e3001b948198b6ceae4e3b1', 'b65264de3e8cba0283c284ff107657014b3a286ecced6a59cfc6fc523ad228e6');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 24, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', NULL, 'incident.create', 'incident', '01a210cb-9431-7237-809c-f8edd5da6ab2', 1, '06e9b90124219ce2a3246b431f36589d2ec33b5ea64703b7b1f5ef914b4a5470', 'b65264de3e8cba0283c284ff107657014b3a286ecced6a59cfc6fc523ad228e6', 'a1d1bbc145687bcbde03b4544c78d2dcb1b0a170cef8071df56813fc566110ea');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 25, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', NULL, 'suggestion_card.create', 'suggestion_card', '01a210cb-944a-77bd-b95f-0c2bf833eef5', 1, '5adf6cc6171992ab94dd81309be9df7d26617d26f535115ea07c54e2fb44120e', 'a1d1bbc145687bcbde03b4544c78d2dcb1b0a170cef8071df56813fc566110ea', 'e1720052143591494588337ce223259f878bcff6a17ef4d6e642c3b4b6e62a3b');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 26, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', NULL, 'suggestion_card.create', 'suggestion_card', '01a210cb-945a-761e-b34c-ce43ade442e9', 1, '838873c8195ac9d23ae0640d9f94c0aa67470ddcd8eddc218321891a51d02603', 'e1720052143591494588337ce223259f878bcff6a17ef4d6e642c3b4b6e62a3b', '987963fd9f7b83da937394372ef83787b3bbd5afd682ce1299e1cb009a8998ba');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 27, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', NULL, 'suggestion_card.withdraw', 'suggestion_card', '01a210cb-933a-74b8-b14f-1a7df9e3f1f2', 2, 'ef8228c6034bb7839e733d0b924a77f129c3509eb427c689d4c67c953f5e95da', '987963fd9f7b83da937394372ef83787b3bbd5afd682ce1299e1cb009a8998ba', 'e69c98872675a3d8d296aa4cd2cfb10d2ea7fffe9cdc791003da2a7a1a2303e8');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 28, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', NULL, 'legal_hold.create', 'legal_hold', '01a210cb-946c-7371-b74d-2eb0ea4e8774', 1, '45ea05d7c436e9dfbec11282161e4887a5b8969f8c03558e52ad38cc0e59a9e6', 'e69c98872675a3d8d296aa4cd2cfb10d2ea7fffe9cdc791003da2a7a1a2303e8', '658f6466021241f2b73ddde904c30f8942f3e6509c8632b58fffdaf3be9a5a44');
INSERT INTO public.audit VALUES ('01a210cb-927b-72b5-860f-069720475671', 29, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', NULL, 'appraisal.create', 'appraisal', '01a210cb-9473-7400-a5f9-e12dc15d8241', 1, '4ee7fe763f54bf5bc1c87d6130bb05a0cc34aa5b60319c447d375e468ee3dffc', '658f6466021241f2b73ddde904c30f8942f3e6509c8632b58fffdaf3be9a5a44', '5d40bcd9525cc84b21efefea4a4c73cd20df4aafca80ab5eb382333a8b21d00a');
INSERT INTO public.chain_head VALUES ('01a210cb-927b-72b5-860f-069720475671', 29, '5d40bcd9525cc84b21efefea4a4c73cd20df4aafca80ab5eb382333a8b21d00a');
INSERT INTO public.contact VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-92bd-702f-a66a-6567722d147e', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', 'Zack Zelkova', 'son', true, 'attorney', false);
INSERT INTO public.draft VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-939b-701f-bf14-c70ebb59ce82', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 'log', '{"note": "zelkova"}', '2026-03-10 14:30:00+00');
INSERT INTO public.family_summary VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-93a0-716c-b22c-a580db9b4c24', 2, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-01', 'approved', '{"greeting": "Dear family zelkova"}', '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5');
INSERT INTO public.firing VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9447-7665-9f91-8651270575f0', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '01a210cb-9431-7237-809c-f8edd5da6ab2', 'R02', '1.0.0', 'urgent', 'suggest', '2026-03-10 14:30:00+00');
INSERT INTO public.firing VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9447-7665-9f91-8652bbf6ba06', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '01a210cb-9431-7237-809c-f8edd5da6ab2', 'R07', '1.0.0', 'urgent', 'suggest', '2026-03-10 14:30:00+00');
INSERT INTO public.firing VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9447-7665-9f91-8653ba131f69', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '01a210cb-9431-7237-809c-f8edd5da6ab2', 'R28', '1.0.0', 'urgent', 'suggest', '2026-03-10 14:30:00+00');
INSERT INTO public.firing VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9447-7665-9f91-8654c5f0a594', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '01a210cb-9431-7237-809c-f8edd5da6ab2', 'R33', '1.0.0', 'emergency', 'suggest', '2026-03-10 14:30:00+00');
INSERT INTO public.follow_up VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-92fa-704a-a7ff-53d4306f0f7e', '01a210cb-92db-7028-ba51-fb03d65dccc7', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-10 14:40:00+00', '2026-03-10 21:00:00+00', 'answered', 'settled', '2026-03-10 14:50:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4');
INSERT INTO public.follow_up VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9375-7127-a33c-2613250555f0', '01a210cb-936e-71b2-bf0e-7d69aea16dfc', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-10 15:00:00+00', '2026-03-10 21:00:00+00', 'open', NULL, NULL, NULL);
INSERT INTO public.home VALUES ('01a210cb-927b-72b5-860f-069720475671', 'Zelkova House', 'Europe/London', 'GB', false, '2026-03-10 14:30:00+00');
INSERT INTO public.home_day VALUES (0, 2, 1, 0, '01a210cb-927b-72b5-860f-069720475671', '2026-03-10');
INSERT INTO public.home_term VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9391-7688-b925-68c55aaa4b11', 1, '2026-03-10 14:30:00+00', '01a210cb-9292-77b7-b881-d3bc1ded2762', 'trigger', 'HOME_ZELKOVA_IN_THE_WIND', 'Zelkova in the wind', NULL);
INSERT INTO public.incident VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-92db-7028-ba51-fb03d65dccc7', 3, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-10 14:30:00+00', '2026-03-10', 1, 14, 0, NULL, false, 3, '{"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_CALL_OUT"]}', '["none"]', '[]', 'settled', NULL, NULL, '', '', NULL, NULL, 'Threw two zelkova cones', false, 'active', '81c15114d2036e0f0510322d5400c9f664bae9281443ea3d5e92e3b4b091fd7b', NULL);
INSERT INTO public.incident VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-936e-71b2-bf0e-7d69aea16dfc', 1, '2026-03-10 14:50:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-10 14:50:00+00', '2026-03-10', 1, 14, 0, NULL, false, 2, '{"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_PACE"]}', '["none"]', '[]', NULL, NULL, NULL, '', '', NULL, NULL, '', false, 'active', 'c4c7adf3911af3b52dcc62b3511fd22911281f260bc74f8cdc2ae61edb670032', NULL);
INSERT INTO public.incident VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9431-7237-809c-f8edd5da6ab2', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-10 14:30:00+00', '2026-03-10', 1, 14, 0, NULL, false, 2, '{"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_CALL_OUT"]}', '["none"]', '["suspected_abuse"]', 'settled', NULL, NULL, '', '', NULL, NULL, 'A bruise like a zelkova leaf', true, 'active', '5fbe4f474590178ab0262e08ba833befc7e21989f908d268cdb5a628ace7fc0f', '2026-03-10 14:30:00+00');
INSERT INTO public.incident_behaviour VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-92db-7028-ba51-fb03d65dccc7', 'BHV_CALL_OUT');
INSERT INTO public.incident_behaviour VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-936e-71b2-bf0e-7d69aea16dfc', 'BHV_PACE');
INSERT INTO public.incident_behaviour VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9431-7237-809c-f8edd5da6ab2', 'BHV_CALL_OUT');
INSERT INTO public.incident_trigger VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-92db-7028-ba51-fb03d65dccc7', 'TRG_NOISE');
INSERT INTO public.incident_trigger VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-936e-71b2-bf0e-7d69aea16dfc', 'TRG_NOISE');
INSERT INTO public.incident_trigger VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9431-7237-809c-f8edd5da6ab2', 'TRG_NOISE');
INSERT INTO public.job_lease VALUES ('sweep', 'one', '2026-03-10 14:50:00+00');
INSERT INTO public.legal_hold VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-946c-7371-b74d-2eb0ea4e8774', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', 'The court asked about the zelkova', '2026-03-10', NULL);
INSERT INTO public.medicine_fact VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-92c5-73d7-94f1-0c03c954830c', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', 'covert_requested', 'yes', NULL, NULL, NULL);
INSERT INTO public.moment VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9387-7166-b19c-58d5accb8403', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', 'BHV_ENGAGED', 'Sang under the zelkova', '2026-03-10 14:30:00+00', '2026-03-10', NULL, NULL);
INSERT INTO public.observation VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-92c5-73d7-94f1-0c023960b9a0', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', 'temp_c', 38.25, '2026-03-10 14:30:00+00', NULL);
INSERT INTO public.outcome VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9353-7351-9522-c34fcb9db427', '01a210cb-92db-7028-ba51-fb03d65dccc7', '01a210cb-92fa-704a-a7ff-53d4306f0f7e', 'settled', 3, '2026-03-10 14:50:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4');
INSERT INTO public.outcome VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9439-7269-bc34-df549a331388', '01a210cb-9431-7237-809c-f8edd5da6ab2', NULL, 'settled', 3, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4');
INSERT INTO public.plan_item VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-937c-75cf-aa8f-b7b85877ad00', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', 'Quiet room, zelkova', 'INT_WALK', NULL, NULL, '01a210cb-9326-7754-a4f1-f3935a2b8391', '2026-03-10 14:30:00+00', NULL);
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'home', '01a210cb-927b-72b5-860f-069720475671', 1, '2026-03-10 14:30:00+00', NULL, 'create', '', '{"demo": false, "name": "Zelkova House", "country": "GB", "time_zone": "Europe/London"}', 'f9a28a80e8df3c359dd8662c5bfb3103');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'staff', '01a210cb-9292-77b7-b881-d3bc1ded2762', 1, '2026-03-10 14:30:00+00', '01a210cb-9292-77b7-b881-d3bc1ded2762', 'create', '', '{"name": "Mina Quillon", "role": "manager", "extra": [], "active": true, "language": "en", "expires_at": null, "sign_in_name": "manager-1ded2762"}', 'ddf738f4970cca6fa69ebb0dce04884b');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'staff', '01a210cb-929b-7597-a20d-c071c00c5eb5', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'create', '', '{"name": "Nils Quillon", "role": "nurse", "extra": [], "active": true, "language": "en", "expires_at": null, "sign_in_name": "nurse-c00c5eb5"}', '1771a9f13b897065d60789e430a7b55c');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'staff', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 'create', '', '{"name": "Abe Quillon", "role": "aide", "extra": [], "active": true, "language": "en", "expires_at": null, "sign_in_name": "aide-8b29b1f4"}', '4302d62287cbe77ca693ebf187c6099b');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'resident', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', 1, '2026-01-09 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'create', '', '{"room": "Z9", "likes": "the zelkova in the yard", "status": "present", "born_on": null, "pronoun": "they", "allergies": "", "full_name": "Zoe Zelkova", "status_on": null, "what_calms": "", "admitted_on": null, "contact_name": "", "food_texture": "", "what_matters": "", "contact_phone": "", "dementia_type": null, "fluid_limit_ml": null, "preferred_name": "Zoe", "communication_needs": ""}', '4e14ef983c3231c33dee26842f461374');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'resident_flag', '01a210cb-92b6-774b-a459-60f172924181', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'create', '', '{"code": "RF_FALLS", "state": "present", "expires_on": null, "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3"}', '85acaf13f1749f6e7b85935b52d42328');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'contact', '01a210cb-92bd-702f-a66a-6567722d147e', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'create', '', '{"name": "Zack Zelkova", "basis": "attorney", "on_hold": false, "entitled": true, "relation": "son", "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3"}', '3222cd48404283d3fc5ad0fe757caadf');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'assessment_total', '01a210cb-92c5-73d7-94f1-0c010a62f827', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'create', '', '{"at": "2026-03-10T14:30:00.000000Z", "code": "PAINAD", "parts": {}, "total": 4, "voided_at": null, "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3"}', 'c82f41cfcee8c05a6166ed2642f803fd');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'observation', '01a210cb-92c5-73d7-94f1-0c023960b9a0', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'create', '', '{"at": "2026-03-10T14:30:00.000000Z", "kind": "temp_c", "value": "38.25", "voided_at": null, "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3"}', 'cbb2bcd4a599f9612d1e55a124d9ed5f');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'medicine_fact', '01a210cb-92c5-73d7-94f1-0c03c954830c', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'create', '', '{"fact": "covert_requested", "since": null, "state": "yes", "number": null, "voided_at": null, "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3"}', '0f156155a3ef94d35bb147695dacc1fa');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'incident', '01a210cb-92db-7028-ba51-fb03d65dccc7', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 'create', '', '{"late": false, "note": "Threw a zelkova cone", "codes": {"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_CALL_OUT"]}, "flags": [], "place": null, "injury": null, "status": "active", "outcome": null, "seen_by": "", "affected": ["none"], "duration": null, "strength": 2, "client_at": null, "own_words": "", "local_date": "2026-03-10", "local_hour": 14, "occurred_at": "2026-03-10T14:30:00.000000Z", "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3", "confidential": false, "staff_injury": null, "local_weekday": 1, "payload_digest": "81c15114d2036e0f0510322d5400c9f664bae9281443ea3d5e92e3b4b091fd7b", "utc_offset_minutes": 0}', '5d020591e9b789898e9ee582d22df836');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'suggestion_card', '01a210cb-9326-7754-a4f1-f3935a2b8391', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 'create', '', '{"card": {"uuid": "6f4a510a-5c22-5447-a84a-d5d2d62a8e55", "links": [{"url": "https://nice.org.uk/guidance/QS85/chapter/quality-statement-6-covert-medicines-administration", "type": "absolute", "label": "NICE quality standard QS85, statement 6. Covert medicines administration"}, {"url": "https://www.nice.org.uk/guidance/sc1", "type": "absolute", "label": "NICE guideline SC1. Managing medicines in care homes. 2014"}, {"url": "https://www.careengland.org.uk/care-planning-tool-restriction-and-restraint/", "type": "absolute", "label": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool"}], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Someone asked to hide a medicine in food or drink: yes\n\nHiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "source": {"label": "NICE quality standard QS85, statement 6. Covert medicines administration; protocol R28 1.0.0"}, "summary": "Do not hide medicine in food or drink. Someone asked to hide a medicine in food or drink: yes", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "id": "do_not_hide_it", "who": ["nurse", "aide"], "order": 1, "state": "do", "within_minutes": 0}, {"do": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "id": "urgent_need", "who": ["nurse"], "order": 2, "state": "do", "intervention": "INT_MED_REVIEW", "within_minutes": 240}, {"do": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "id": "capacity_and_meeting", "who": ["nurse", "manager"], "order": 3, "state": "do", "within_minutes": 2880}], "theme": "medication", "title": "Do not hide medicine in food or drink", "actors": ["nurse", "aide", "manager"], "record": [], "because": [{"got": true, "leaf": "med", "text": "Someone asked to hide a medicine in food or drink: yes", "result": true}], "unknown": [], "version": "1.0.0", "evidence": {"cite": [{"key": "QS85", "cite": "NICE quality standard QS85, statement 6. Covert medicines administration", "status": "confirmed"}, {"key": "SC1", "cite": "NICE guideline SC1. Managing medicines in care homes. 2014", "status": "secondary"}, {"key": "MCA", "cite": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool", "status": "confirmed"}], "basis": "A national quality standard on hidden medicines, guidance on medicines in care homes, and the law on capacity.", "grade": "D", "review_by": "2027-11-24", "approved_by": ""}, "informed": ["GP", "pharmacist"], "left_out": [], "protocol": "R28", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:6d512d7cc6700e1413d2715cf8d0c2c268328d6a0d1166176088a5246b157095", "warnings": [], "due_basis": "published", "hard_stop": true, "rationale": "Hiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "close_when": "An authorisation with an end date is stored, or the request is closed.", "due_minutes": 0, "confidential": false, "never_folded": true, "inform_family": "As part of the meeting.", "threshold_basis": "published"}}, "indicator": "warning", "suggestions": [{"uuid": "e44c6cc4-b87a-56f0-9e8f-d6ee2d76b731", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "d9bff05a-6cee-59c7-9dd5-f0781d146fc4", "label": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "isRecommended": true}, {"uuid": "5c9281de-964b-5448-9fd4-cd71d73e6ae0", "label": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "isRecommended": true}, {"uuid": "c4d9d593-2268-5eae-a9c2-2e5dab81bd68", "label": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "isRecommended": true}], "overrideReasons": [], "selectionBehavior": "any"}, "tier": "urgent", "state": "shown", "due_at": "2026-03-10T14:30:00.000000Z", "comment": "", "made_at": "2026-03-10T14:30:00.000000Z", "told_at": null, "told_by": null, "snapshot": "sha256:6d512d7cc6700e1413d2715cf8d0c2c268328d6a0d1166176088a5246b157095", "hard_stop": true, "must_tell": "the nurse or person in charge", "told_whom": null, "answered_at": null, "answered_by": null, "incident_id": "01a210cb-92db-7028-ba51-fb03d65dccc7", "protocol_id": "R28", "reason_code": null, "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3", "steps_taken": [], "confidential": false, "escalated_at": null, "protocol_version": "1.0.0"}', '1dd63dfa19ea32d3757097f01e32c521');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'suggestion_card', '01a210cb-9333-7075-8c96-ad57f6f292d8', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 'create', '', '{"card": {"uuid": "440c9b8c-a99a-5806-8504-c8ddd56e2be3", "links": [], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Temperature: 38.25 °C, just now\n\nBeing upset or different may be the first sign of a serious infection.", "source": {"label": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2; protocol R07 1.0.0"}, "summary": "May be unwell. Temperature: 38.25 °C, just now", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "id": "stay_and_tell", "who": ["aide"], "order": 1, "state": "do", "within_minutes": 0}, {"do": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "id": "observations", "who": ["nurse"], "order": 2, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 30}, {"do": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "id": "call_the_doctor", "who": ["nurse"], "order": 3, "state": "do", "intervention": "INT_GP_REVIEW", "within_minutes": 60}, {"do": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "id": "ambulance", "who": ["aide", "nurse"], "order": 4, "state": "do", "intervention": "INT_EMERGENCY", "within_minutes": 0}, {"do": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "id": "no_dipstick_alone", "who": ["nurse"], "order": 5, "state": "do"}], "theme": "physical_cause", "title": "May be unwell", "actors": ["nurse", "aide"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": "38.25", "leaf": "obs", "text": "Temperature: 38.25 °C, just now", "result": true}], "unknown": [], "version": "1.0.0", "evidence": {"cite": [{"key": "NEWS2", "cite": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2", "status": "unconfirmed"}, {"key": "UKHSA_UTI", "cite": "UKHSA diagnostic guide for UTI: no dipsticks to diagnose UTI over age 65", "status": "unconfirmed"}, {"key": "PINCHME", "cite": "PINCH ME table, RCP journals; nursingnotes.co.uk", "status": "confirmed"}, {"key": "Consensus", "cite": "Design default: clinically sensible, no published figure found; needs the sign-off of the home''s clinical lead", "status": "design_default"}], "basis": "A national early warning score, guidance on urine infections, and the list of causes in the body.", "grade": "C", "review_by": "2027-11-24", "approved_by": ""}, "informed": ["GP"], "left_out": [], "protocol": "R07", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:6d512d7cc6700e1413d2715cf8d0c2c268328d6a0d1166176088a5246b157095", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "Being upset or different may be the first sign of a serious infection.", "close_when": "A cause is found, or the observations are back to usual.", "due_minutes": 30, "confidential": false, "never_folded": true, "inform_family": "The same day.", "threshold_basis": "default"}}, "indicator": "warning", "suggestions": [{"uuid": "8dcf0a13-231b-5341-ade9-cee1cd6433eb", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "2f8d25b2-7142-514d-aa3d-5f2cadcfbc64", "label": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "isRecommended": true}, {"uuid": "2caf8b4e-ab11-5ff3-b646-6113a40c30b7", "label": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "isRecommended": true}, {"uuid": "5745a163-31b1-5ee3-827f-f33c835f3f8e", "label": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "isRecommended": true}, {"uuid": "1fbf1f32-6e76-50c1-a73a-4dbc4842db32", "label": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "isRecommended": true}, {"uuid": "223d22f3-b3eb-5d6c-a102-1f1cc21b14ed", "label": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "selectionBehavior": "any"}, "tier": "urgent", "state": "shown", "due_at": "2026-03-10T15:00:00.000000Z", "comment": "", "made_at": "2026-03-10T14:30:00.000000Z", "told_at": null, "told_by": null, "snapshot": "sha256:6d512d7cc6700e1413d2715cf8d0c2c268328d6a0d1166176088a5246b157095", "hard_stop": false, "must_tell": "the nurse or person in charge", "told_whom": null, "answered_at": null, "answered_by": null, "incident_id": "01a210cb-92db-7028-ba51-fb03d65dccc7", "protocol_id": "R07", "reason_code": null, "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3", "steps_taken": [], "confidential": false, "escalated_at": null, "protocol_version": "1.0.0"}', 'fc5298aa47dff863f33cc0461f2f268d');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'suggestion_card', '01a210cb-933a-74b8-b14f-1a7df9e3f1f2', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 'create', '', '{"card": {"uuid": "311af6c3-05af-5d69-8121-343f7c78d983", "links": [{"url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute", "label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389"}, {"url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute", "label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065"}], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "summary": "Pain is likely. PAINAD: 4, just now", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "id": "look_for_the_cause", "who": ["nurse"], "order": 1, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 60}, {"do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "id": "offer_relief", "who": ["nurse"], "order": 2, "state": "check_first", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."], "intervention": "INT_PRN_ANALGESIC", "within_minutes": 60}, {"do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "id": "be_gentle", "who": ["aide"], "order": 3, "state": "do", "intervention": "INT_COMFORT", "within_minutes": 0}, {"do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "id": "score_again", "who": ["nurse"], "order": 4, "state": "do", "intervention": "INT_PAIN_CHECK", "within_minutes": 120}, {"do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "id": "plan_around_care", "who": ["nurse"], "order": 5, "state": "do"}, {"do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "id": "ask_the_prescriber", "who": ["nurse"], "order": 6, "state": "do", "intervention": "INT_GP_REVIEW", "within_minutes": 4320}], "theme": "pain", "title": "Pain is likely", "actors": ["nurse", "aide"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": "4", "leaf": "assessment", "text": "PAINAD: 4, just now", "result": true}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "version": "1.0.0", "evidence": {"cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "grade": "B", "review_by": "2027-11-24", "approved_by": ""}, "informed": [], "left_out": [], "protocol": "R02", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:6d512d7cc6700e1413d2715cf8d0c2c268328d6a0d1166176088a5246b157095", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "close_when": "A second score is below the limit.", "due_minutes": 60, "confidential": false, "never_folded": false, "inform_family": "", "threshold_basis": "published"}}, "indicator": "warning", "suggestions": [{"uuid": "689d96c6-f65f-5e5f-a737-155e4e914f5d", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "0e5d51a2-777a-5724-bfe9-91d63d0d41e6", "label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "isRecommended": true}, {"uuid": "701d15a7-40cf-5aaf-9d25-bd49e07d9f23", "label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "isRecommended": false}, {"uuid": "e77a4ff5-1092-5cf8-915d-20ff80276927", "label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "isRecommended": true}, {"uuid": "77fc0ae4-6412-5cbf-8bb7-c93270b5ac32", "label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "isRecommended": true}, {"uuid": "73ab12a0-097a-50ac-8088-341b01d5d49a", "label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "isRecommended": true}, {"uuid": "5dea8117-b2b9-54e6-89cd-a89a437d7395", "label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "selectionBehavior": "any"}, "tier": "urgent", "state": "shown", "due_at": "2026-03-10T15:30:00.000000Z", "comment": "", "made_at": "2026-03-10T14:30:00.000000Z", "told_at": null, "told_by": null, "snapshot": "sha256:6d512d7cc6700e1413d2715cf8d0c2c268328d6a0d1166176088a5246b157095", "hard_stop": false, "must_tell": "the nurse or person in charge", "told_whom": null, "answered_at": null, "answered_by": null, "incident_id": "01a210cb-92db-7028-ba51-fb03d65dccc7", "protocol_id": "R02", "reason_code": null, "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3", "steps_taken": [], "confidential": false, "escalated_at": null, "protocol_version": "1.0.0"}', 'e370c77dd58c2885f885c4cd2a7130b9');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'incident', '01a210cb-92db-7028-ba51-fb03d65dccc7', 2, '2026-03-10 14:50:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 'answer', '', '{"late": false, "note": "Threw a zelkova cone", "codes": {"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_CALL_OUT"]}, "flags": [], "place": null, "injury": null, "status": "active", "outcome": "settled", "seen_by": "", "affected": ["none"], "duration": null, "strength": 2, "client_at": null, "own_words": "", "local_date": "2026-03-10", "local_hour": 14, "occurred_at": "2026-03-10T14:30:00.000000Z", "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3", "confidential": false, "staff_injury": null, "local_weekday": 1, "payload_digest": "81c15114d2036e0f0510322d5400c9f664bae9281443ea3d5e92e3b4b091fd7b", "utc_offset_minutes": 0}', '79a247656891e0b45f9b1c05a43b3337');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'incident', '01a210cb-92db-7028-ba51-fb03d65dccc7', 3, '2026-03-10 14:50:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'amend', 'saw it again', '{"late": false, "note": "Threw two zelkova cones", "codes": {"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_CALL_OUT"]}, "flags": [], "place": null, "injury": null, "status": "active", "outcome": "settled", "seen_by": "", "affected": ["none"], "duration": null, "strength": 3, "client_at": null, "own_words": "", "local_date": "2026-03-10", "local_hour": 14, "occurred_at": "2026-03-10T14:30:00.000000Z", "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3", "confidential": false, "staff_injury": null, "local_weekday": 1, "payload_digest": "81c15114d2036e0f0510322d5400c9f664bae9281443ea3d5e92e3b4b091fd7b", "utc_offset_minutes": 0}', 'af3fcd8a122c482cfb16b44b8e89f0ae');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'incident', '01a210cb-936e-71b2-bf0e-7d69aea16dfc', 1, '2026-03-10 14:50:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 'create', '', '{"late": false, "note": "", "codes": {"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_PACE"]}, "flags": [], "place": null, "injury": null, "status": "active", "outcome": null, "seen_by": "", "affected": ["none"], "duration": null, "strength": 2, "client_at": null, "own_words": "", "local_date": "2026-03-10", "local_hour": 14, "occurred_at": "2026-03-10T14:50:00.000000Z", "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3", "confidential": false, "staff_injury": null, "local_weekday": 1, "payload_digest": "c4c7adf3911af3b52dcc62b3511fd22911281f260bc74f8cdc2ae61edb670032", "utc_offset_minutes": 0}', 'edc5ac9f26d9d6f74288432f2934ac24');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'plan_item', '01a210cb-937c-75cf-aa8f-b7b85877ad00', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'create', '', '{"text": "Quiet room, zelkova", "trigger": null, "ended_at": null, "review_on": null, "started_at": "2026-03-10T14:30:00.000000Z", "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3", "from_card_id": "01a210cb-9326-7754-a4f1-f3935a2b8391", "intervention": "INT_WALK"}', '7d2a272a1a47c0ea7713fc4159926b49');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'moment', '01a210cb-9387-7166-b19c-58d5accb8403', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 'create', '', '{"at": "2026-03-10T14:30:00.000000Z", "code": "BHV_ENGAGED", "note": "Sang under the zelkova", "shift": null, "voided_at": null, "local_date": "2026-03-10", "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3"}', '9adf0cc028fe714b6bfa3831ef00ed90');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'home_term', '01a210cb-9391-7688-b925-68c55aaa4b11', 1, '2026-03-10 14:30:00+00', '01a210cb-9292-77b7-b881-d3bc1ded2762', 'create', '', '{"code": "HOME_ZELKOVA_IN_THE_WIND", "kind": "trigger", "label": "Zelkova in the wind", "retired_at": null}', 'c618b0f3e71de532ad5c0e4009dc2ee5');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'family_summary', '01a210cb-93a0-716c-b22c-a580db9b4c24', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'create', '', '{"month": "2026-03-01", "state": "draft", "contents": {"greeting": "Dear family zelkova"}, "approved_at": null, "approved_by": null, "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3"}', '7ebe266e4807089893042f778215eae1');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'family_summary', '01a210cb-93a0-716c-b22c-a580db9b4c24', 2, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'approve', '', '{"month": "2026-03-01", "state": "approved", "contents": {"greeting": "Dear family zelkova"}, "approved_at": "2026-03-10T14:30:00.000000Z", "approved_by": "01a210cb-929b-7597-a20d-c071c00c5eb5", "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3"}', '36a21fa8f055a1098cfd7e9f672e7bbf');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'summary_release', '01a210cb-93b4-74ab-943a-ad18b2c93ab4', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'create', '', '{"contact_id": "01a210cb-92bd-702f-a66a-6567722d147e", "summary_id": "01a210cb-93a0-716c-b22c-a580db9b4c24"}', '1256fc0dd3f06aa9f262470b84474994');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'incident', '01a210cb-9431-7237-809c-f8edd5da6ab2', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 'create', '', '{"late": false, "note": "A bruise like a zelkova leaf", "codes": {"tried": ["INT_CALM_APPROACH"], "triggers": ["TRG_NOISE"], "behaviours": ["BHV_CALL_OUT"]}, "flags": ["suspected_abuse"], "place": null, "injury": null, "status": "active", "outcome": "settled", "seen_by": "", "affected": ["none"], "duration": null, "strength": 2, "client_at": null, "own_words": "", "local_date": "2026-03-10", "local_hour": 14, "occurred_at": "2026-03-10T14:30:00.000000Z", "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3", "confidential": true, "staff_injury": null, "local_weekday": 1, "payload_digest": "5fbe4f474590178ab0262e08ba833befc7e21989f908d268cdb5a628ace7fc0f", "utc_offset_minutes": 0}', 'deb910d822678418e59a04db68dbf246');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'suggestion_card', '01a210cb-944a-77bd-b95f-0c2bf833eef5', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 'create', '', '{"card": {"uuid": "2775ec65-f212-5320-b7c1-98bea9f97703", "links": [{"url": "https://cqc.org.uk/guidance-providers/regulations-enforcement/regulation-18-notification-other-incidents", "type": "absolute", "label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024"}], "detail": "This app has not called anyone. Tell the manager or safeguarding lead (the one above them, if they are involved) now.\n\n**Why** Worried about abuse or neglect\n\nIt is a legal duty. Sudden fear or distress near one person can be the only sign.", "source": {"label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024; protocol R33 1.0.0"}, "summary": "Possible abuse or neglect. Worried about abuse or neglect", "extension": {"attune.explain": {"also": [], "tell": "the manager or safeguarding lead (the one above them, if they are involved)", "tier": "emergency", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "id": "make_safe_and_listen", "who": ["aide", "nurse"], "order": 1, "state": "do", "intervention": "INT_MAKE_SAFE", "within_minutes": 0}, {"do": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "id": "tell_the_lead", "who": ["aide", "nurse"], "order": 2, "state": "do", "within_minutes": 15}, {"do": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "id": "write_the_facts", "who": ["nurse"], "order": 3, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 60}, {"do": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "id": "report_england", "who": ["manager"], "order": 4, "state": "do", "within_minutes": 120}, {"do": "Keep the person who is named away from residents until it is decided.", "id": "keep_apart", "who": ["manager"], "order": 5, "state": "do", "within_minutes": 120}], "theme": "safeguarding", "title": "Possible abuse or neglect", "actors": ["aide", "nurse", "manager"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": null, "leaf": "event", "text": "Worried about abuse or neglect", "result": true}], "unknown": [], "version": "1.0.0", "evidence": {"cite": [{"key": "CQC18", "cite": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024", "status": "confirmed"}, {"key": "CMSabuse", "cite": "42 CFR 483.12(c) and CMS FAQ 12 Jan 2018: 2 h / 24 h reporting", "status": "confirmed"}], "basis": "The law on reporting abuse in England and in nursing homes of the United States.", "grade": "D", "review_by": "2027-11-24", "approved_by": ""}, "informed": [], "left_out": [], "protocol": "R33", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:a42d5b46943b89ad83e067107f8dccf4b895bf594638da9c03837e3e4a33c15f", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "It is a legal duty. Sudden fear or distress near one person can be the only sign.", "close_when": "The reference of the report is stored.", "due_minutes": 15, "confidential": true, "never_folded": true, "inform_family": "As the safeguarding lead decides.", "threshold_basis": "regulatory"}}, "indicator": "critical", "suggestions": [{"uuid": "0a09f905-caa4-5a02-bbfc-abd5ad86a749", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "00fbe5c3-8f5f-56d1-8c60-f136a8cdedbc", "label": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "isRecommended": true}, {"uuid": "7adc817f-7b7a-5049-a6ca-b0643689f7be", "label": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "isRecommended": true}, {"uuid": "dd4858ae-c762-5ecc-905a-0f3e36bef2cc", "label": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "isRecommended": true}, {"uuid": "b53cb8dd-618e-5cdb-928f-d26af0099014", "label": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "isRecommended": true}, {"uuid": "6d79ad25-2ab5-542c-9621-98af55b5b269", "label": "Keep the person who is named away from residents until it is decided.", "isRecommended": true}], "overrideReasons": [], "selectionBehavior": "any"}, "tier": "emergency", "state": "shown", "due_at": "2026-03-10T14:45:00.000000Z", "comment": "", "made_at": "2026-03-10T14:30:00.000000Z", "told_at": null, "told_by": null, "snapshot": "sha256:a42d5b46943b89ad83e067107f8dccf4b895bf594638da9c03837e3e4a33c15f", "hard_stop": false, "must_tell": "the manager or safeguarding lead (the one above them, if they are involved)", "told_whom": null, "answered_at": null, "answered_by": null, "incident_id": "01a210cb-9431-7237-809c-f8edd5da6ab2", "protocol_id": "R33", "reason_code": null, "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3", "steps_taken": [], "confidential": true, "escalated_at": null, "protocol_version": "1.0.0"}', '340663877d2e32b7dab5d928a01f9d7f');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'suggestion_card', '01a210cb-945a-761e-b34c-ce43ade442e9', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 'create', '', '{"card": {"uuid": "52bb72ee-6b64-5dc4-a00c-228649dabb4a", "links": [{"url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute", "label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389"}, {"url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute", "label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065"}], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "summary": "Pain is likely. PAINAD: 4, just now", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "id": "look_for_the_cause", "who": ["nurse"], "order": 1, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 60}, {"do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "id": "offer_relief", "who": ["nurse"], "order": 2, "state": "check_first", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."], "intervention": "INT_PRN_ANALGESIC", "within_minutes": 60}, {"do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "id": "be_gentle", "who": ["aide"], "order": 3, "state": "do", "intervention": "INT_COMFORT", "within_minutes": 0}, {"do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "id": "score_again", "who": ["nurse"], "order": 4, "state": "do", "intervention": "INT_PAIN_CHECK", "within_minutes": 120}, {"do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "id": "plan_around_care", "who": ["nurse"], "order": 5, "state": "do"}, {"do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "id": "ask_the_prescriber", "who": ["nurse"], "order": 6, "state": "do", "intervention": "INT_GP_REVIEW", "within_minutes": 4320}], "theme": "pain", "title": "Pain is likely", "actors": ["nurse", "aide"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": "4", "leaf": "assessment", "text": "PAINAD: 4, just now", "result": true}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "version": "1.0.0", "evidence": {"cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "grade": "B", "review_by": "2027-11-24", "approved_by": ""}, "informed": [], "left_out": [], "protocol": "R02", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:a42d5b46943b89ad83e067107f8dccf4b895bf594638da9c03837e3e4a33c15f", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "close_when": "A second score is below the limit.", "due_minutes": 60, "confidential": false, "never_folded": false, "inform_family": "", "threshold_basis": "published"}}, "indicator": "warning", "suggestions": [{"uuid": "4e8029a5-4d5f-5356-8250-b035f73cb114", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "0fec5de1-ee18-59e3-b68d-3741f9276ed5", "label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "isRecommended": true}, {"uuid": "f34ec841-ee1c-5eca-87a5-71e7ad7971af", "label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "isRecommended": false}, {"uuid": "a5a3a627-9184-582d-b78c-755db459cea5", "label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "isRecommended": true}, {"uuid": "87fb5643-07c4-57ed-8d17-a842846195c9", "label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "isRecommended": true}, {"uuid": "1572d7ab-9fd8-59a2-8444-3713022b724d", "label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "isRecommended": true}, {"uuid": "2d734ef3-35a3-5681-8599-850ffd14579a", "label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "selectionBehavior": "any"}, "tier": "urgent", "state": "shown", "due_at": "2026-03-10T15:30:00.000000Z", "comment": "", "made_at": "2026-03-10T14:30:00.000000Z", "told_at": null, "told_by": null, "snapshot": "sha256:a42d5b46943b89ad83e067107f8dccf4b895bf594638da9c03837e3e4a33c15f", "hard_stop": false, "must_tell": "the nurse or person in charge", "told_whom": null, "answered_at": null, "answered_by": null, "incident_id": "01a210cb-9431-7237-809c-f8edd5da6ab2", "protocol_id": "R02", "reason_code": null, "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3", "steps_taken": [], "confidential": false, "escalated_at": null, "protocol_version": "1.0.0"}', '1b9a5090d0e0dcad24ad215c5ae91edf');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'suggestion_card', '01a210cb-933a-74b8-b14f-1a7df9e3f1f2', 2, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 'withdraw', 'replaced by a newer card', '{"card": {"uuid": "311af6c3-05af-5d69-8121-343f7c78d983", "links": [{"url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute", "label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389"}, {"url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute", "label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065"}], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "summary": "Pain is likely. PAINAD: 4, just now", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "id": "look_for_the_cause", "who": ["nurse"], "order": 1, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 60}, {"do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "id": "offer_relief", "who": ["nurse"], "order": 2, "state": "check_first", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."], "intervention": "INT_PRN_ANALGESIC", "within_minutes": 60}, {"do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "id": "be_gentle", "who": ["aide"], "order": 3, "state": "do", "intervention": "INT_COMFORT", "within_minutes": 0}, {"do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "id": "score_again", "who": ["nurse"], "order": 4, "state": "do", "intervention": "INT_PAIN_CHECK", "within_minutes": 120}, {"do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "id": "plan_around_care", "who": ["nurse"], "order": 5, "state": "do"}, {"do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "id": "ask_the_prescriber", "who": ["nurse"], "order": 6, "state": "do", "intervention": "INT_GP_REVIEW", "within_minutes": 4320}], "theme": "pain", "title": "Pain is likely", "actors": ["nurse", "aide"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": "4", "leaf": "assessment", "text": "PAINAD: 4, just now", "result": true}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "version": "1.0.0", "evidence": {"cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "grade": "B", "review_by": "2027-11-24", "approved_by": ""}, "informed": [], "left_out": [], "protocol": "R02", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:6d512d7cc6700e1413d2715cf8d0c2c268328d6a0d1166176088a5246b157095", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "close_when": "A second score is below the limit.", "due_minutes": 60, "confidential": false, "never_folded": false, "inform_family": "", "threshold_basis": "published"}}, "indicator": "warning", "suggestions": [{"uuid": "689d96c6-f65f-5e5f-a737-155e4e914f5d", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "0e5d51a2-777a-5724-bfe9-91d63d0d41e6", "label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "isRecommended": true}, {"uuid": "701d15a7-40cf-5aaf-9d25-bd49e07d9f23", "label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "isRecommended": false}, {"uuid": "e77a4ff5-1092-5cf8-915d-20ff80276927", "label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "isRecommended": true}, {"uuid": "77fc0ae4-6412-5cbf-8bb7-c93270b5ac32", "label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "isRecommended": true}, {"uuid": "73ab12a0-097a-50ac-8088-341b01d5d49a", "label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "isRecommended": true}, {"uuid": "5dea8117-b2b9-54e6-89cd-a89a437d7395", "label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "selectionBehavior": "any"}, "tier": "urgent", "state": "withdrawn", "due_at": "2026-03-10T15:30:00.000000Z", "comment": "", "made_at": "2026-03-10T14:30:00.000000Z", "told_at": null, "told_by": null, "snapshot": "sha256:6d512d7cc6700e1413d2715cf8d0c2c268328d6a0d1166176088a5246b157095", "hard_stop": false, "must_tell": "the nurse or person in charge", "told_whom": null, "answered_at": null, "answered_by": null, "incident_id": "01a210cb-92db-7028-ba51-fb03d65dccc7", "protocol_id": "R02", "reason_code": null, "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3", "steps_taken": [], "confidential": false, "escalated_at": null, "protocol_version": "1.0.0"}', 'e1a7bcd49bae8be6873ab56c1db81b9a');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'legal_hold', '01a210cb-946c-7371-b74d-2eb0ea4e8774', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'create', '', '{"reason": "The court asked about the zelkova", "lifted_on": null, "placed_on": "2026-03-10", "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3"}', 'bcad5e5821fb76b73f53aac4f22378d0');
INSERT INTO public.record_version VALUES ('01a210cb-927b-72b5-860f-069720475671', 'appraisal', '01a210cb-9473-7400-a5f9-e12dc15d8241', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'create', '', '{"kind": "request", "basis": "Her son asked about the zelkova", "state": "proposed", "erased": [], "proposal": "keep", "second_at": null, "second_by": null, "keep_until": null, "proposed_at": "2026-03-10T14:30:00.000000Z", "proposed_by": "01a210cb-929b-7597-a20d-c071c00c5eb5", "resident_id": "01a210cb-92a6-7272-83ee-38aaa4ec0ba3", "second_reason": "", "carried_out_at": null}', 'b6366a362bf09f2bc8cf435813913bd5');
INSERT INTO public.resident VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', 1, '2026-01-09 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'Zoe Zelkova', 'Zoe', 'Z9', 'present', NULL, NULL, 'they', NULL, NULL, 'the zelkova in the yard', '', '', '', '', '', NULL, '', '');
INSERT INTO public.resident_day VALUES (0, 2, 1, 0, '01a210cb-927b-72b5-860f-069720475671', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-10');
INSERT INTO public.resident_flag VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-92b6-774b-a459-60f172924181', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', 'RF_FALLS', 'present', NULL);
INSERT INTO public.resident_hour VALUES (0, 2, 1, 0, '01a210cb-927b-72b5-860f-069720475671', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-01', 1, 14);
INSERT INTO public.resident_month_behaviour VALUES (0, 1, 0, 0, '01a210cb-927b-72b5-860f-069720475671', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-01', 'BHV_PACE');
INSERT INTO public.resident_month_behaviour VALUES (0, 1, 1, 0, '01a210cb-927b-72b5-860f-069720475671', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-01', 'BHV_CALL_OUT');
INSERT INTO public.resident_month_tried VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-01', 'INT_CALM_APPROACH', 3, 2, 2);
INSERT INTO public.resident_month_trigger VALUES (0, 2, 1, 0, '01a210cb-927b-72b5-860f-069720475671', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-01', 'TRG_NOISE');
INSERT INTO public.sign_in_try VALUES ('bfcf1eeeeafe502012c6887bda5f3aad0fdcea0499b42e8bdd7ae5329edd67d1', 1, '2026-03-10 14:30:01+00');
INSERT INTO public.staff VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9292-77b7-b881-d3bc1ded2762', 1, '2026-03-10 14:30:00+00', '01a210cb-9292-77b7-b881-d3bc1ded2762', 'Mina Quillon', 'manager-1ded2762', 'manager', '[]', '$argon2id$v=19$m=19456,t=2,p=1$sajdImwZVw1vgAc5WM6gMA$slyrgEs8/eM00fknlJy9KuU49R2NPemXPZrfaGtIxAc', NULL, 'en', true, NULL);
INSERT INTO public.staff VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-929b-7597-a20d-c071c00c5eb5', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', 'Nils Quillon', 'nurse-c00c5eb5', 'nurse', '[]', '$argon2id$v=19$m=19456,t=2,p=1$sajdImwZVw1vgAc5WM6gMA$slyrgEs8/eM00fknlJy9KuU49R2NPemXPZrfaGtIxAc', NULL, 'en', true, NULL);
INSERT INTO public.staff VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', 'Abe Quillon', 'aide-8b29b1f4', 'aide', '[]', '$argon2id$v=19$m=19456,t=2,p=1$sajdImwZVw1vgAc5WM6gMA$slyrgEs8/eM00fknlJy9KuU49R2NPemXPZrfaGtIxAc', NULL, 'en', true, NULL);
INSERT INTO public.staff_session VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-93f7-7547-bc02-f1c739dca462', '01a210cb-92a2-7273-8233-d4c28b29b1f4', '68bd4915467d84e185ffe3639fe0502b2cd83737d17c26646ba43e9c204ed848', 'tablet zelkova', '2026-03-10 14:30:00+00', '2026-03-10 14:30:00+00', NULL, NULL, 0, NULL);
INSERT INTO public.suggestion_card VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9326-7754-a4f1-f3935a2b8391', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '01a210cb-92db-7028-ba51-fb03d65dccc7', 'R28', '1.0.0', 'urgent', 'shown', true, false, 'the nurse or person in charge', '{"uuid": "6f4a510a-5c22-5447-a84a-d5d2d62a8e55", "links": [{"url": "https://nice.org.uk/guidance/QS85/chapter/quality-statement-6-covert-medicines-administration", "type": "absolute", "label": "NICE quality standard QS85, statement 6. Covert medicines administration"}, {"url": "https://www.nice.org.uk/guidance/sc1", "type": "absolute", "label": "NICE guideline SC1. Managing medicines in care homes. 2014"}, {"url": "https://www.careengland.org.uk/care-planning-tool-restriction-and-restraint/", "type": "absolute", "label": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool"}], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Someone asked to hide a medicine in food or drink: yes\n\nHiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "source": {"label": "NICE quality standard QS85, statement 6. Covert medicines administration; protocol R28 1.0.0"}, "summary": "Do not hide medicine in food or drink. Someone asked to hide a medicine in food or drink: yes", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "id": "do_not_hide_it", "who": ["nurse", "aide"], "order": 1, "state": "do", "within_minutes": 0}, {"do": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "id": "urgent_need", "who": ["nurse"], "order": 2, "state": "do", "intervention": "INT_MED_REVIEW", "within_minutes": 240}, {"do": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "id": "capacity_and_meeting", "who": ["nurse", "manager"], "order": 3, "state": "do", "within_minutes": 2880}], "theme": "medication", "title": "Do not hide medicine in food or drink", "actors": ["nurse", "aide", "manager"], "record": [], "because": [{"got": true, "leaf": "med", "text": "Someone asked to hide a medicine in food or drink: yes", "result": true}], "unknown": [], "version": "1.0.0", "evidence": {"cite": [{"key": "QS85", "cite": "NICE quality standard QS85, statement 6. Covert medicines administration", "status": "confirmed"}, {"key": "SC1", "cite": "NICE guideline SC1. Managing medicines in care homes. 2014", "status": "secondary"}, {"key": "MCA", "cite": "Mental Capacity Act 2005 (England and Wales), s.1-6 and s.27; Care England restraint planning tool; LGA less-restrictive-practice tool", "status": "confirmed"}], "basis": "A national quality standard on hidden medicines, guidance on medicines in care homes, and the law on capacity.", "grade": "D", "review_by": "2027-11-24", "approved_by": ""}, "informed": ["GP", "pharmacist"], "left_out": [], "protocol": "R28", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:6d512d7cc6700e1413d2715cf8d0c2c268328d6a0d1166176088a5246b157095", "warnings": [], "due_basis": "published", "hard_stop": true, "rationale": "Hiding a medicine is lawful only in rare cases, for one medicine, after capacity was assessed and a meeting was held.", "close_when": "An authorisation with an end date is stored, or the request is closed.", "due_minutes": 0, "confidential": false, "never_folded": true, "inform_family": "As part of the meeting.", "threshold_basis": "published"}}, "indicator": "warning", "suggestions": [{"uuid": "e44c6cc4-b87a-56f0-9e8f-d6ee2d76b731", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "d9bff05a-6cee-59c7-9dd5-f0781d146fc4", "label": "Do not hide it. Offering it openly is allowed. Write down who asked, for which medicine, and why.", "isRecommended": true}, {"uuid": "5c9281de-964b-5448-9fd4-cd71d73e6ae0", "label": "If it is needed now, speak with the prescriber and with family or an advocate today. The full meeting follows as soon as possible.", "isRecommended": true}, {"uuid": "c4d9d593-2268-5eae-a9c2-2e5dab81bd68", "label": "Assess capacity for this medicine. Hold a best-interests meeting with the prescriber, the pharmacist, and family or an advocate. Write a plan for each medicine, with an end date.", "isRecommended": true}], "overrideReasons": [], "selectionBehavior": "any"}', 'sha256:6d512d7cc6700e1413d2715cf8d0c2c268328d6a0d1166176088a5246b157095', '2026-03-10 14:30:00+00', '2026-03-10 14:30:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '');
INSERT INTO public.suggestion_card VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9333-7075-8c96-ad57f6f292d8', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '01a210cb-92db-7028-ba51-fb03d65dccc7', 'R07', '1.0.0', 'urgent', 'shown', false, false, 'the nurse or person in charge', '{"uuid": "440c9b8c-a99a-5806-8504-c8ddd56e2be3", "links": [], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** Temperature: 38.25 °C, just now\n\nBeing upset or different may be the first sign of a serious infection.", "source": {"label": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2; protocol R07 1.0.0"}, "summary": "May be unwell. Temperature: 38.25 °C, just now", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "id": "stay_and_tell", "who": ["aide"], "order": 1, "state": "do", "within_minutes": 0}, {"do": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "id": "observations", "who": ["nurse"], "order": 2, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 30}, {"do": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "id": "call_the_doctor", "who": ["nurse"], "order": 3, "state": "do", "intervention": "INT_GP_REVIEW", "within_minutes": 60}, {"do": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "id": "ambulance", "who": ["aide", "nurse"], "order": 4, "state": "do", "intervention": "INT_EMERGENCY", "within_minutes": 0}, {"do": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "id": "no_dipstick_alone", "who": ["nurse"], "order": 5, "state": "do"}], "theme": "physical_cause", "title": "May be unwell", "actors": ["nurse", "aide"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": 38.25, "leaf": "obs", "text": "Temperature: 38.25 °C, just now", "result": true}], "unknown": [], "version": "1.0.0", "evidence": {"cite": [{"key": "NEWS2", "cite": "Royal College of Physicians. 2017. National Early Warning Score (NEWS) 2", "status": "unconfirmed"}, {"key": "UKHSA_UTI", "cite": "UKHSA diagnostic guide for UTI: no dipsticks to diagnose UTI over age 65", "status": "unconfirmed"}, {"key": "PINCHME", "cite": "PINCH ME table, RCP journals; nursingnotes.co.uk", "status": "confirmed"}, {"key": "Consensus", "cite": "Design default: clinically sensible, no published figure found; needs the sign-off of the home''s clinical lead", "status": "design_default"}], "basis": "A national early warning score, guidance on urine infections, and the list of causes in the body.", "grade": "C", "review_by": "2027-11-24", "approved_by": ""}, "informed": ["GP"], "left_out": [], "protocol": "R07", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:6d512d7cc6700e1413d2715cf8d0c2c268328d6a0d1166176088a5246b157095", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "Being upset or different may be the first sign of a serious infection.", "close_when": "A cause is found, or the observations are back to usual.", "due_minutes": 30, "confidential": false, "never_folded": true, "inform_family": "The same day.", "threshold_basis": "default"}}, "indicator": "warning", "suggestions": [{"uuid": "8dcf0a13-231b-5341-ade9-cee1cd6433eb", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "2f8d25b2-7142-514d-aa3d-5f2cadcfbc64", "label": "Stay with them. Sit them up if they are short of breath. Tell the nurse or person in charge what you see.", "isRecommended": true}, {"uuid": "2caf8b4e-ab11-5ff3-b646-6113a40c30b7", "label": "Take full observations and NEWS2. Look at chest, skin, mouth and wounds. Ask about passing urine. A temperature 1.1 degrees above their usual counts, and so does any single NEWS2 part of 3.", "isRecommended": true}, {"uuid": "5745a163-31b1-5ee3-827f-f33c835f3f8e", "label": "NEWS2 of 5 or 6, or one part of 3: speak to a doctor within 1 hour.", "isRecommended": true}, {"uuid": "1fbf1f32-6e76-50c1-a73a-4dbc4842db32", "label": "NEWS2 of 7 or more, or getting worse fast: call an ambulance now, unless a current treatment plan that you have seen says otherwise. \"Do not resuscitate\" does not mean \"do not treat\".", "isRecommended": true}, {"uuid": "223d22f3-b3eb-5d6c-a102-1f1cc21b14ed", "label": "Do not treat on a urine dipstick alone over the age of 65. Send a sample only if there are signs.", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "selectionBehavior": "any"}', 'sha256:6d512d7cc6700e1413d2715cf8d0c2c268328d6a0d1166176088a5246b157095', '2026-03-10 14:30:00+00', '2026-03-10 15:00:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '');
INSERT INTO public.suggestion_card VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-944a-77bd-b95f-0c2bf833eef5', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '01a210cb-9431-7237-809c-f8edd5da6ab2', 'R33', '1.0.0', 'emergency', 'shown', false, true, 'the manager or safeguarding lead (the one above them, if they are involved)', '{"uuid": "2775ec65-f212-5320-b7c1-98bea9f97703", "links": [{"url": "https://cqc.org.uk/guidance-providers/regulations-enforcement/regulation-18-notification-other-incidents", "type": "absolute", "label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024"}], "detail": "This app has not called anyone. Tell the manager or safeguarding lead (the one above them, if they are involved) now.\n\n**Why** Worried about abuse or neglect\n\nIt is a legal duty. Sudden fear or distress near one person can be the only sign.", "source": {"label": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024; protocol R33 1.0.0"}, "summary": "Possible abuse or neglect. Worried about abuse or neglect", "extension": {"attune.explain": {"also": [], "tell": "the manager or safeguarding lead (the one above them, if they are involved)", "tier": "emergency", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "id": "make_safe_and_listen", "who": ["aide", "nurse"], "order": 1, "state": "do", "intervention": "INT_MAKE_SAFE", "within_minutes": 0}, {"do": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "id": "tell_the_lead", "who": ["aide", "nurse"], "order": 2, "state": "do", "within_minutes": 15}, {"do": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "id": "write_the_facts", "who": ["nurse"], "order": 3, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 60}, {"do": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "id": "report_england", "who": ["manager"], "order": 4, "state": "do", "within_minutes": 120}, {"do": "Keep the person who is named away from residents until it is decided.", "id": "keep_apart", "who": ["manager"], "order": 5, "state": "do", "within_minutes": 120}], "theme": "safeguarding", "title": "Possible abuse or neglect", "actors": ["aide", "nurse", "manager"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": null, "leaf": "event", "text": "Worried about abuse or neglect", "result": true}], "unknown": [], "version": "1.0.0", "evidence": {"cite": [{"key": "CQC18", "cite": "CQC (Registration) Regulations 2009, regulation 18; CQC page updated 15 Nov 2024", "status": "confirmed"}, {"key": "CMSabuse", "cite": "42 CFR 483.12(c) and CMS FAQ 12 Jan 2018: 2 h / 24 h reporting", "status": "confirmed"}], "basis": "The law on reporting abuse in England and in nursing homes of the United States.", "grade": "D", "review_by": "2027-11-24", "approved_by": ""}, "informed": [], "left_out": [], "protocol": "R33", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:a42d5b46943b89ad83e067107f8dccf4b895bf594638da9c03837e3e4a33c15f", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "It is a legal duty. Sudden fear or distress near one person can be the only sign.", "close_when": "The reference of the report is stored.", "due_minutes": 15, "confidential": true, "never_folded": true, "inform_family": "As the safeguarding lead decides.", "threshold_basis": "regulatory"}}, "indicator": "critical", "suggestions": [{"uuid": "0a09f905-caa4-5a02-bbfc-abd5ad86a749", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "00fbe5c3-8f5f-56d1-8c60-f136a8cdedbc", "label": "Make it safe, and stay. Listen. Do not question, and do not promise to keep it secret. Keep things as they are.", "isRecommended": true}, {"uuid": "7adc817f-7b7a-5049-a6ca-b0643689f7be", "label": "Tell the manager or the safeguarding lead in private. If they may be involved, go past them: to the person above, or to the safeguarding team outside.", "isRecommended": true}, {"uuid": "dd4858ae-c762-5ecc-905a-0f3e36bef2cc", "label": "Treat injuries, and draw them on a body map. Write down the person''s own words, who, when and where. No opinions.", "isRecommended": true}, {"uuid": "b53cb8dd-618e-5cdb-928f-d26af0099014", "label": "Report to the council''s safeguarding team the same day, to the regulator without delay, and to the police if it may be a crime.", "isRecommended": true}, {"uuid": "6d79ad25-2ab5-542c-9621-98af55b5b269", "label": "Keep the person who is named away from residents until it is decided.", "isRecommended": true}], "overrideReasons": [], "selectionBehavior": "any"}', 'sha256:a42d5b46943b89ad83e067107f8dccf4b895bf594638da9c03837e3e4a33c15f', '2026-03-10 14:30:00+00', '2026-03-10 14:45:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '');
INSERT INTO public.suggestion_card VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-945a-761e-b34c-ce43ade442e9', 1, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '01a210cb-9431-7237-809c-f8edd5da6ab2', 'R02', '1.0.0', 'urgent', 'shown', false, false, 'the nurse or person in charge', '{"uuid": "52bb72ee-6b64-5dc4-a00c-228649dabb4a", "links": [{"url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute", "label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389"}, {"url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute", "label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065"}], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "summary": "Pain is likely. PAINAD: 4, just now", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "id": "look_for_the_cause", "who": ["nurse"], "order": 1, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 60}, {"do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "id": "offer_relief", "who": ["nurse"], "order": 2, "state": "check_first", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."], "intervention": "INT_PRN_ANALGESIC", "within_minutes": 60}, {"do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "id": "be_gentle", "who": ["aide"], "order": 3, "state": "do", "intervention": "INT_COMFORT", "within_minutes": 0}, {"do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "id": "score_again", "who": ["nurse"], "order": 4, "state": "do", "intervention": "INT_PAIN_CHECK", "within_minutes": 120}, {"do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "id": "plan_around_care", "who": ["nurse"], "order": 5, "state": "do"}, {"do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "id": "ask_the_prescriber", "who": ["nurse"], "order": 6, "state": "do", "intervention": "INT_GP_REVIEW", "within_minutes": 4320}], "theme": "pain", "title": "Pain is likely", "actors": ["nurse", "aide"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": 4.0, "leaf": "assessment", "text": "PAINAD: 4, just now", "result": true}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "version": "1.0.0", "evidence": {"cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "grade": "B", "review_by": "2027-11-24", "approved_by": ""}, "informed": [], "left_out": [], "protocol": "R02", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:a42d5b46943b89ad83e067107f8dccf4b895bf594638da9c03837e3e4a33c15f", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "close_when": "A second score is below the limit.", "due_minutes": 60, "confidential": false, "never_folded": false, "inform_family": "", "threshold_basis": "published"}}, "indicator": "warning", "suggestions": [{"uuid": "4e8029a5-4d5f-5356-8250-b035f73cb114", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "0fec5de1-ee18-59e3-b68d-3741f9276ed5", "label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "isRecommended": true}, {"uuid": "f34ec841-ee1c-5eca-87a5-71e7ad7971af", "label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "isRecommended": false}, {"uuid": "a5a3a627-9184-582d-b78c-755db459cea5", "label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "isRecommended": true}, {"uuid": "87fb5643-07c4-57ed-8d17-a842846195c9", "label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "isRecommended": true}, {"uuid": "1572d7ab-9fd8-59a2-8444-3713022b724d", "label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "isRecommended": true}, {"uuid": "2d734ef3-35a3-5681-8599-850ffd14579a", "label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "selectionBehavior": "any"}', 'sha256:a42d5b46943b89ad83e067107f8dccf4b895bf594638da9c03837e3e4a33c15f', '2026-03-10 14:30:00+00', '2026-03-10 15:30:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '');
INSERT INTO public.suggestion_card VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-933a-74b8-b14f-1a7df9e3f1f2', 2, '2026-03-10 14:30:00+00', '01a210cb-92a2-7273-8233-d4c28b29b1f4', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '01a210cb-92db-7028-ba51-fb03d65dccc7', 'R02', '1.0.0', 'urgent', 'withdrawn', false, false, 'the nurse or person in charge', '{"uuid": "311af6c3-05af-5d69-8121-343f7c78d983", "links": [{"url": "https://doi.org/10.1016/j.jamda.2011.04.002", "type": "absolute", "label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389"}, {"url": "https://doi.org/10.1136/bmj.d4065", "type": "absolute", "label": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065"}], "detail": "This app has not called anyone. Tell the nurse or person in charge now.\n\n**Why** PAINAD: 4, just now\n\n**Not known** Not known: Takes an opioid\n\nA score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "source": {"label": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389; protocol R02 1.0.0"}, "summary": "Pain is likely. PAINAD: 4, just now", "extension": {"attune.explain": {"also": [], "tell": "the nurse or person in charge", "tier": "urgent", "state": "suggest", "steps": [{"do": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "id": "step-zero", "who": ["aide", "nurse", "manager"], "order": 0, "state": "do", "within_minutes": 0}, {"do": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "id": "look_for_the_cause", "who": ["nurse"], "order": 1, "state": "do", "intervention": "INT_NURSE_REVIEW", "within_minutes": 60}, {"do": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "id": "offer_relief", "who": ["nurse"], "order": 2, "state": "check_first", "reason": "Not known: Takes an opioid. Before an opioid, check how awake they are and how they breathe.", "warnings": ["Take care: High risk of falls."], "intervention": "INT_PRN_ANALGESIC", "within_minutes": 60}, {"do": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "id": "be_gentle", "who": ["aide"], "order": 3, "state": "do", "intervention": "INT_COMFORT", "within_minutes": 0}, {"do": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "id": "score_again", "who": ["nurse"], "order": 4, "state": "do", "intervention": "INT_PAIN_CHECK", "within_minutes": 120}, {"do": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "id": "plan_around_care", "who": ["nurse"], "order": 5, "state": "do"}, {"do": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "id": "ask_the_prescriber", "who": ["nurse"], "order": 6, "state": "do", "intervention": "INT_GP_REVIEW", "within_minutes": 4320}], "theme": "pain", "title": "Pain is likely", "actors": ["nurse", "aide"], "record": [], "because": [{"at": "2026-03-10T14:30:00+00:00", "got": 4.0, "leaf": "assessment", "text": "PAINAD: 4, just now", "result": true}], "unknown": [{"fact": "risk_flags.RF_OPIOID", "text": "Not known: Takes an opioid", "blocks": "offer_relief"}], "version": "1.0.0", "evidence": {"cite": [{"key": "Zwakhalen2012", "cite": "Zwakhalen SMG, van der Steen JT, Najim MD. 2012. J Am Med Dir Assoc 13(4):384-389", "status": "confirmed"}, {"key": "Abbey", "cite": "Abbey J, et al. 2004. Int J Palliat Nurs 10:6-13; form as published by the Australian Department of Health", "status": "confirmed"}, {"key": "Husebo2011", "cite": "Husebo BS, Ballard C, Sandvik R, Nilsen OB, Aarsland D. 2011. BMJ 343:d4065", "status": "confirmed"}], "basis": "Published cut-offs of two pain scales and one large trial of treating pain step by step.", "grade": "B", "review_by": "2027-11-24", "approved_by": ""}, "informed": [], "left_out": [], "protocol": "R02", "set_hash": "sha256:64f2ca6167f946903c79cba958046534e95e9b339077dcb71a66d28d8440dd2a", "snapshot": "sha256:6d512d7cc6700e1413d2715cf8d0c2c268328d6a0d1166176088a5246b157095", "warnings": [], "due_basis": "default", "hard_stop": false, "rationale": "A score at or above the limit calls for a look at the cause and a try of pain relief. No calming medicine before pain has been dealt with, unless harm is about to happen.", "close_when": "A second score is below the limit.", "due_minutes": 60, "confidential": false, "never_folded": false, "inform_family": "", "threshold_basis": "published"}}, "indicator": "warning", "suggestions": [{"uuid": "689d96c6-f65f-5e5f-a737-155e4e914f5d", "label": "Not breathing normally, cannot be woken, chest pain, face or arm drop, a fit, heavy bleeding, choking, swollen face, stiff and hot: call 999 now. You need no permission.", "isRecommended": true}, {"uuid": "0e5d51a2-777a-5724-bfe9-91d63d0d41e6", "label": "Look for the cause: an injury, mouth, joints, skin, bowels, bladder, chest, a recent fall.", "isRecommended": true}, {"uuid": "701d15a7-40cf-5aaf-9d25-bd49e07d9f23", "label": "Offer the prescribed pain relief if it is due. Check first: paracetamol (acetaminophen) from all products today, weight, allergies, kidneys and liver.", "isRecommended": false}, {"uuid": "e77a4ff5-1092-5cf8-915d-20ff80276927", "label": "Move them gently. Stop if it hurts, and say so to the nurse or person in charge.", "isRecommended": true}, {"uuid": "77fc0ae4-6412-5cbf-8bb7-c93270b5ac32", "label": "Score the pain again 60 minutes after the dose. The clock starts at the dose.", "isRecommended": true}, {"uuid": "73ab12a0-097a-50ac-8088-341b01d5d49a", "label": "Plan care that hurts for 30 to 60 minutes after prescribed pain relief. Only trained staff give the medicine.", "isRecommended": true}, {"uuid": "5dea8117-b2b9-54e6-89cd-a89a437d7395", "label": "If the second score is not lower, or relief is needed on 3 days out of 7, ask the prescriber for a regular plan, step by step, with a review date.", "isRecommended": true}], "overrideReasons": [{"code": "action-completed", "display": "Already done"}, {"code": "action-unsuccessful", "display": "Tried before, did not help"}, {"code": "patient-contraindication", "display": "Not safe for this person"}, {"code": "patient-refuses", "display": "The person does not want it"}, {"code": "inappropriate-recipient", "display": "Someone else has to decide this"}, {"code": "need-more-info", "display": "I need to know more first"}, {"code": "service-not-available", "display": "Not possible here now"}], "selectionBehavior": "any"}', 'sha256:6d512d7cc6700e1413d2715cf8d0c2c268328d6a0d1166176088a5246b157095', '2026-03-10 14:30:00+00', '2026-03-10 15:30:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, '');
INSERT INTO public.summary_release VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-93b4-74ab-943a-ad18b2c93ab4', 1, '2026-03-10 14:30:00+00', '01a210cb-929b-7597-a20d-c071c00c5eb5', '01a210cb-93a0-716c-b22c-a580db9b4c24', '01a210cb-92bd-702f-a66a-6567722d147e');
INSERT INTO public.tried VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-92db-7028-ba51-fb03d65dccc7', 'INT_CALM_APPROACH', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-10', 3, true);
INSERT INTO public.tried VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-936e-71b2-bf0e-7d69aea16dfc', 'INT_CALM_APPROACH', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-10', NULL, true);
INSERT INTO public.tried VALUES ('01a210cb-927b-72b5-860f-069720475671', '01a210cb-9431-7237-809c-f8edd5da6ab2', 'INT_CALM_APPROACH', '01a210cb-92a6-7272-83ee-38aaa4ec0ba3', '2026-03-10', 3, true);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.access_log
    ADD CONSTRAINT pk_access_log PRIMARY KEY (home_id, id);
ALTER TABLE ONLY public.appraisal
    ADD CONSTRAINT pk_appraisal PRIMARY KEY (home_id, id);
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
ALTER TABLE ONLY public.legal_hold
    ADD CONSTRAINT pk_legal_hold PRIMARY KEY (home_id, id);
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
CREATE INDEX ix_access_log_actor ON public.access_log USING btree (home_id, actor_id, at);
CREATE INDEX ix_access_log_newest ON public.access_log USING btree (home_id, at, id);
CREATE INDEX ix_access_log_resident ON public.access_log USING btree (home_id, resident_id, at);
CREATE INDEX ix_appraisal_resident ON public.appraisal USING btree (home_id, resident_id, proposed_at);
CREATE INDEX ix_assessment_total_latest ON public.assessment_total USING btree (home_id, resident_id, code, at);
CREATE INDEX ix_contact_resident ON public.contact USING btree (home_id, resident_id);
CREATE INDEX ix_draft_author ON public.draft USING btree (home_id, author_id, updated_at);
CREATE INDEX ix_family_summary_resident ON public.family_summary USING btree (home_id, resident_id, month, id);
CREATE INDEX ix_firing_recent ON public.firing USING btree (home_id, resident_id, at);
CREATE INDEX ix_follow_up_open ON public.follow_up USING btree (home_id, state, due_at);
CREATE INDEX ix_incident_evaluated ON public.incident USING btree (home_id, evaluated_at);
CREATE INDEX ix_incident_timeline ON public.incident USING btree (home_id, resident_id, occurred_at, id);
CREATE INDEX ix_incident_today ON public.incident USING btree (home_id, local_date, resident_id);
CREATE INDEX ix_legal_hold_resident ON public.legal_hold USING btree (home_id, resident_id);
CREATE INDEX ix_medicine_fact_latest ON public.medicine_fact USING btree (home_id, resident_id, fact, recorded_at);
CREATE INDEX ix_moment_month ON public.moment USING btree (home_id, resident_id, local_date);
CREATE INDEX ix_moment_shift ON public.moment USING btree (home_id, local_date, shift, resident_id);
CREATE INDEX ix_observation_entered ON public.observation USING btree (home_id, resident_id, recorded_at);
CREATE INDEX ix_observation_latest ON public.observation USING btree (home_id, resident_id, kind, at);
CREATE INDEX ix_outcome_incident ON public.outcome USING btree (home_id, incident_id);
CREATE INDEX ix_plan_item_ended ON public.plan_item USING btree (home_id, ended_at);
CREATE INDEX ix_plan_item_resident ON public.plan_item USING btree (home_id, resident_id, started_at);
CREATE INDEX ix_plan_item_started ON public.plan_item USING btree (home_id, started_at);
CREATE INDEX ix_resident_month_tried_home ON public.resident_month_tried USING btree (home_id, month, code, resident_id, tries, known, calmer);
CREATE INDEX ix_sign_in_try_old ON public.sign_in_try USING btree (next_try_at);
CREATE INDEX ix_staff_session_id ON public.staff_session USING btree (id);
CREATE INDEX ix_staff_session_staff ON public.staff_session USING btree (home_id, staff_id, created_at);
CREATE INDEX ix_suggestion_card_answered ON public.suggestion_card USING btree (home_id, answered_at);
CREATE INDEX ix_suggestion_card_open ON public.suggestion_card USING btree (home_id, state, due_at);
CREATE INDEX ix_suggestion_card_protocol ON public.suggestion_card USING btree (home_id, resident_id, protocol_id, made_at, id);
CREATE INDEX ix_suggestion_card_resident ON public.suggestion_card USING btree (home_id, resident_id, made_at);
CREATE INDEX ix_suggestion_card_route ON public.suggestion_card USING btree (home_id, made_at) WHERE confidential;
CREATE INDEX ix_summary_release_summary ON public.summary_release USING btree (home_id, summary_id);
CREATE INDEX ix_tried_home ON public.tried USING btree (home_id, code, local_date, resident_id, value, counts, incident_id);
CREATE INDEX ix_tried_resident ON public.tried USING btree (home_id, resident_id, local_date, code, value, counts);
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
ALTER TABLE ONLY public.appraisal
    ADD CONSTRAINT fk_appraisal_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
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
ALTER TABLE ONLY public.legal_hold
    ADD CONSTRAINT fk_legal_hold_home_id_home FOREIGN KEY (home_id) REFERENCES public.home(id);
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
ALTER TABLE public.access_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.appraisal ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.assessment_total ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.chain_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY door_changes ON public.staff_session FOR UPDATE USING (( SELECT (current_setting('app.home_id'::text, true) = 'door'::text)));
CREATE POLICY door_reads ON public.staff FOR SELECT USING (( SELECT (current_setting('app.home_id'::text, true) = 'door'::text)));
CREATE POLICY door_reads ON public.staff_session FOR SELECT USING (( SELECT (current_setting('app.home_id'::text, true) = 'door'::text)));
ALTER TABLE public.draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.family_summary ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.firing ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.follow_up ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.home ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.home_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.home_term ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.incident ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.incident_behaviour ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.incident_trigger ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.legal_hold ENABLE ROW LEVEL SECURITY;
CREATE POLICY list_of_homes ON public.home FOR SELECT USING (true);
ALTER TABLE public.medicine_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.moment ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.observation ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.outcome ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_home ON public.access_log USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.appraisal USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.assessment_total USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.audit USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.chain_head USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.contact USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.draft USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.family_summary USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.firing USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.follow_up USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.home USING ((id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.home_day USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.home_term USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.incident USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.incident_behaviour USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.incident_trigger USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.legal_hold USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.medicine_fact USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.moment USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.observation USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.outcome USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.plan_item USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.record_version USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.resident USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.resident_day USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.resident_flag USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.resident_hour USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.resident_month_behaviour USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.resident_month_tried USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.resident_month_trigger USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.staff USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.staff_session USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.suggestion_card USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.summary_release USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
CREATE POLICY own_home ON public.tried USING ((home_id = ( SELECT
        CASE
            WHEN (length(current_setting('app.home_id'::text, true)) = 36) THEN (current_setting('app.home_id'::text, true))::uuid
            ELSE NULL::uuid
        END AS "case")));
ALTER TABLE public.plan_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.record_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.resident ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.resident_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.resident_flag ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.resident_hour ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.resident_month_behaviour ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.resident_month_tried ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.resident_month_trigger ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.staff ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.staff_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.suggestion_card ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.summary_release ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tried ENABLE ROW LEVEL SECURITY;
