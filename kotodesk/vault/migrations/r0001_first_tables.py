"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"


def upgrade() -> None:  # noqa: PLR0915 - generated: one statement per table and index
    """Create the tables and their indexes."""
    op.create_table(
        "change",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=True),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sa.UniqueConstraint("number", name=op.f("uq_change_number")),
    )
    op.create_index(op.f("ix_change_client_id"), "change", ["client_id"], unique=False)
    op.create_index(op.f("ix_change_entity_id"), "change", ["entity_id"], unique=False)
    op.create_table(
        "draft",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=True),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
        sa.UniqueConstraint("owner", "field", name=op.f("uq_draft_owner_field")),
    )
    op.create_index(op.f("ix_draft_client_id"), "draft", ["client_id"], unique=False)
    op.create_table(
        "municipality",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name_fi", sa.String(), nullable=False),
        sa.Column("name_sv", sa.String(), nullable=False),
        sa.Column("official_fi", sa.String(), nullable=False),
        sa.Column("official_sv", sa.String(), nullable=False),
        sa.Column("unit_fi", sa.String(), nullable=False),
        sa.Column("unit_sv", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("bilingual", sa.Boolean(), nullable=False),
        sa.Column("majority", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_municipality")),
    )
    op.create_table(
        "officer",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officer")),
    )
    op.create_table(
        "client",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("municipality_id", sa.String(), nullable=False),
        sa.Column("name_latin", sa.String(), nullable=False),
        sa.Column("name_original", sa.String(), nullable=False),
        sa.Column("born", sa.Date(), nullable=True),
        sa.Column("citizenship", sa.String(), nullable=False),
        sa.Column("mother_tongue", sa.String(), nullable=False),
        sa.Column("other_languages", sa.JSON(), nullable=False),
        sa.Column("contact_language", sa.String(), nullable=False),
        sa.Column("interpreter", sa.String(), nullable=False),
        sa.Column("interpreter_wishes", sa.String(), nullable=False),
        sa.Column("proceedings_language", sa.String(), nullable=False),
        sa.Column("first_permit", sa.Date(), nullable=True),
        sa.Column("permit_valid_to", sa.Date(), nullable=True),
        sa.Column("municipality_since", sa.Date(), nullable=True),
        sa.Column("bases", sa.JSON(), nullable=False),
        sa.Column("quota_refugee", sa.Boolean(), nullable=True),
        sa.Column("family_of_quota_refugee", sa.Boolean(), nullable=True),
        sa.Column("jobseeker", sa.Boolean(), nullable=True),
        sa.Column("allowances", sa.JSON(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("safety_ban", sa.Boolean(), nullable=False),
        sa.Column("contacted_on", sa.Date(), nullable=True),
        sa.Column("contacted_by", sa.String(), nullable=False),
        sa.Column("search", sa.String(), nullable=False),
        sa.Column("created_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_client_municipality_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client")),
    )
    op.create_index(op.f("ix_client_municipality_id"), "client", ["municipality_id"], unique=False)
    op.create_table(
        "officer_post",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("officer_id", sa.String(), nullable=False),
        sa.Column("municipality_id", sa.String(), nullable=False),
        sa.Column("title_fi", sa.String(), nullable=False),
        sa.Column("title_sv", sa.String(), nullable=False),
        sa.Column("public_official", sa.Boolean(), nullable=False),
        sa.Column("acts_for_employment_authority", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_officer_post_municipality_id")
        ),
        sa.ForeignKeyConstraint(["officer_id"], ["officer.id"], name=op.f("fk_officer_post_officer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officer_post")),
    )
    op.create_index(
        op.f("ix_officer_post_municipality_id"), "officer_post", ["municipality_id"], unique=False
    )
    op.create_index(op.f("ix_officer_post_officer_id"), "officer_post", ["officer_id"], unique=False)
    op.create_table(
        "programme",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("municipality_id", sa.String(), nullable=False),
        sa.Column("begins", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("employment_authority_fi", sa.String(), nullable=False),
        sa.Column("employment_authority_sv", sa.String(), nullable=False),
        sa.Column("contact_post_fi", sa.String(), nullable=False),
        sa.Column("contact_post_sv", sa.String(), nullable=False),
        sa.Column("contact_phone", sa.String(), nullable=False),
        sa.Column("agreements", sa.JSON(), nullable=False),
        sa.Column("gaps", sa.JSON(), nullable=False),
        sa.Column("residents_languages", sa.JSON(), nullable=False),
        sa.Column("approved_fi", sa.String(), nullable=False),
        sa.Column("approved_sv", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_programme_municipality_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programme")),
    )
    op.create_index(op.f("ix_programme_municipality_id"), "programme", ["municipality_id"], unique=True)
    op.create_table(
        "provider",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("municipality_id", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name_fi", sa.String(), nullable=False),
        sa.Column("name_sv", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_provider_municipality_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_provider")),
        sa.UniqueConstraint("municipality_id", "key", name=op.f("uq_provider_municipality_id_key")),
    )
    op.create_index(op.f("ix_provider_municipality_id"), "provider", ["municipality_id"], unique=False)
    op.create_table(
        "responsibility",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("municipality_id", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("jobseekers_post_fi", sa.String(), nullable=False),
        sa.Column("jobseekers_post_sv", sa.String(), nullable=False),
        sa.Column("others_post_fi", sa.String(), nullable=False),
        sa.Column("others_post_sv", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_responsibility_municipality_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_responsibility")),
        sa.UniqueConstraint(
            "municipality_id", "content", name=op.f("uq_responsibility_municipality_id_content")
        ),
    )
    op.create_index(
        op.f("ix_responsibility_municipality_id"), "responsibility", ["municipality_id"], unique=False
    )
    op.create_table(
        "service",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("municipality_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("group", sa.String(), nullable=False),
        sa.Column("name_fi", sa.String(), nullable=False),
        sa.Column("name_sv", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("for_whom_fi", sa.String(), nullable=False),
        sa.Column("for_whom_sv", sa.String(), nullable=False),
        sa.Column("for_whom_en", sa.String(), nullable=False),
        sa.Column("about_fi", sa.String(), nullable=False),
        sa.Column("about_sv", sa.String(), nullable=False),
        sa.Column("about_en", sa.String(), nullable=False),
        sa.Column("duration_fi", sa.String(), nullable=False),
        sa.Column("duration_sv", sa.String(), nullable=False),
        sa.Column("duration_en", sa.String(), nullable=False),
        sa.Column("areas", sa.JSON(), nullable=False),
        sa.Column("provider_keys", sa.JSON(), nullable=False),
        sa.Column("serves", sa.String(), nullable=False),
        sa.Column("teaches", sa.JSON(), nullable=False),
        sa.Column("level_from", sa.String(), nullable=True),
        sa.Column("level_to", sa.String(), nullable=True),
        sa.Column("literacy", sa.String(), nullable=True),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("interpreted", sa.Boolean(), nullable=False),
        sa.Column("hours_total", sa.Float(), nullable=True),
        sa.Column("hours_per_week", sa.Float(), nullable=True),
        sa.Column("week", sa.JSON(), nullable=False),
        sa.Column("opening_fi", sa.String(), nullable=False),
        sa.Column("opening_sv", sa.String(), nullable=False),
        sa.Column("starts", sa.JSON(), nullable=False),
        sa.Column("place_fi", sa.String(), nullable=False),
        sa.Column("place_sv", sa.String(), nullable=False),
        sa.Column("far", sa.Boolean(), nullable=False),
        sa.Column("travel_fi", sa.String(), nullable=False),
        sa.Column("travel_sv", sa.String(), nullable=False),
        sa.Column("child_care", sa.Boolean(), nullable=False),
        sa.Column("remote", sa.Boolean(), nullable=False),
        sa.Column("drop_in", sa.Boolean(), nullable=False),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("bought", sa.Boolean(), nullable=False),
        sa.Column("age_from", sa.Integer(), nullable=True),
        sa.Column("age_to", sa.Integer(), nullable=True),
        sa.Column("for_parents", sa.Boolean(), nullable=False),
        sa.Column("bases", sa.JSON(), nullable=False),
        sa.Column("degree", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_service_municipality_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service")),
        sa.UniqueConstraint("municipality_id", "code", name=op.f("uq_service_municipality_id_code")),
    )
    op.create_index(op.f("ix_service_municipality_id"), "service", ["municipality_id"], unique=False)
    op.create_table(
        "assessment",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("form_id", sa.String(), nullable=False),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("form_checksum", sa.String(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("finished_on", sa.Date(), nullable=True),
        sa.Column("further_needed", sa.String(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("client_view", sa.String(), nullable=False),
        sa.Column("client_view_words", sa.String(), nullable=False),
        sa.Column("plan_needed", sa.String(), nullable=False),
        sa.Column("plan_needed_reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_assessment_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
        sa.UniqueConstraint("client_id", "number", name=op.f("uq_assessment_client_id_number")),
    )
    op.create_index(op.f("ix_assessment_client_id"), "assessment", ["client_id"], unique=False)
    op.create_table(
        "household_member",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("born", sa.Date(), nullable=True),
        sa.Column("now", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_household_member_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household_member")),
    )
    op.create_index(op.f("ix_household_member_client_id"), "household_member", ["client_id"], unique=False)
    op.create_table(
        "jobseeker_period",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("begins", sa.Date(), nullable=False),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("unemployed", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_jobseeker_period_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobseeker_period")),
    )
    op.create_index(op.f("ix_jobseeker_period_client_id"), "jobseeker_period", ["client_id"], unique=False)
    op.create_table(
        "meeting",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("interpreter_language", sa.String(), nullable=False),
        sa.Column("interpreter_mode", sa.String(), nullable=False),
        sa.Column("interpreter", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_meeting_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    op.create_index(op.f("ix_meeting_client_id"), "meeting", ["client_id"], unique=False)
    op.create_table(
        "sealed_document",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("pack", sa.String(), nullable=False),
        sa.Column("snapshot", sa.String(), nullable=False),
        sa.Column("snapshot_sha256", sa.String(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("pdf_sha256", sa.String(), nullable=False),
        sa.Column("sealed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_sealed_document_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sealed_document")),
    )
    op.create_index(op.f("ix_sealed_document_client_id"), "sealed_document", ["client_id"], unique=False)
    op.create_index(op.f("ix_sealed_document_subject_id"), "sealed_document", ["subject_id"], unique=False)
    op.create_table(
        "visit",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_visit_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit")),
        sa.UniqueConstraint("client_id", "step", name=op.f("uq_visit_client_id_step")),
    )
    op.create_index(op.f("ix_visit_client_id"), "visit", ["client_id"], unique=False)
    op.create_table(
        "answer",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("assessment_id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["assessment_id"], ["assessment.id"], name=op.f("fk_answer_assessment_id")),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_answer_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer")),
        sa.UniqueConstraint("assessment_id", "key", name=op.f("uq_answer_assessment_id_key")),
    )
    op.create_index(op.f("ix_answer_assessment_id"), "answer", ["assessment_id"], unique=False)
    op.create_index(op.f("ix_answer_client_id"), "answer", ["client_id"], unique=False)
    op.create_table(
        "further_measure",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("assessment_id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("provider", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("result", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessment.id"], name=op.f("fk_further_measure_assessment_id")
        ),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_further_measure_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_further_measure")),
    )
    op.create_index(
        op.f("ix_further_measure_assessment_id"), "further_measure", ["assessment_id"], unique=False
    )
    op.create_index(op.f("ix_further_measure_client_id"), "further_measure", ["client_id"], unique=False)
    op.create_table(
        "need",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("assessment_id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("need", sa.Integer(), nullable=False),
        sa.Column("strength", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["assessment_id"], ["assessment.id"], name=op.f("fk_need_assessment_id")),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_need_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_need")),
        sa.UniqueConstraint("assessment_id", "area", name=op.f("uq_need_assessment_id_area")),
    )
    op.create_index(op.f("ix_need_assessment_id"), "need", ["assessment_id"], unique=False)
    op.create_index(op.f("ix_need_client_id"), "need", ["client_id"], unique=False)
    op.create_table(
        "plan",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("assessment_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("next_review", sa.Date(), nullable=True),
        sa.Column("next_review_reason", sa.String(), nullable=False),
        sa.Column("long_term_goal", sa.String(), nullable=False),
        sa.Column("starting_point", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("goal_language", sa.String(), nullable=False),
        sa.Column("goal_levels", sa.JSON(), nullable=False),
        sa.Column("hours_reason", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("not_signed_reason", sa.String(), nullable=False),
        sa.Column("explained_in", sa.String(), nullable=False),
        sa.Column("interpreter", sa.String(), nullable=False),
        sa.Column("copy_given", sa.Boolean(), nullable=False),
        sa.Column("copy_languages", sa.JSON(), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("agreed_by", sa.String(), nullable=False),
        sa.Column("sealed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("proposed", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["assessment_id"], ["assessment.id"], name=op.f("fk_plan_assessment_id")),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_plan_client_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("client_id", "number", "version", name=op.f("uq_plan_client_id_number_version")),
    )
    op.create_index(op.f("ix_plan_assessment_id"), "plan", ["assessment_id"], unique=False)
    op.create_index(op.f("ix_plan_client_id"), "plan", ["client_id"], unique=False)
    op.create_table(
        "duty",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("plan_id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("party", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_duty_client_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_duty_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty")),
    )
    op.create_index(op.f("ix_duty_client_id"), "duty", ["client_id"], unique=False)
    op.create_index(op.f("ix_duty_plan_id"), "duty", ["plan_id"], unique=False)
    op.create_table(
        "goal",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("plan_id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("areas", sa.JSON(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_goal_client_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_goal_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal")),
    )
    op.create_index(op.f("ix_goal_client_id"), "goal", ["client_id"], unique=False)
    op.create_index(op.f("ix_goal_plan_id"), "goal", ["plan_id"], unique=False)
    op.create_table(
        "open_need",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("plan_id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("area", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_open_need_client_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_open_need_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_open_need")),
        sa.UniqueConstraint("plan_id", "area", name=op.f("uq_open_need_plan_id_area")),
    )
    op.create_index(op.f("ix_open_need_client_id"), "open_need", ["client_id"], unique=False)
    op.create_index(op.f("ix_open_need_plan_id"), "open_need", ["plan_id"], unique=False)
    op.create_table(
        "plan_ending",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("plan_id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_plan_ending_client_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_plan_ending_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_ending")),
    )
    op.create_index(op.f("ix_plan_ending_client_id"), "plan_ending", ["client_id"], unique=False)
    op.create_index(op.f("ix_plan_ending_plan_id"), "plan_ending", ["plan_id"], unique=True)
    op.create_table(
        "problem_note",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("plan_id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("problem", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_problem_note_client_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_problem_note_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_note")),
        sa.UniqueConstraint("plan_id", "problem", name=op.f("uq_problem_note_plan_id_problem")),
    )
    op.create_index(op.f("ix_problem_note_client_id"), "problem_note", ["client_id"], unique=False)
    op.create_index(op.f("ix_problem_note_plan_id"), "problem_note", ["plan_id"], unique=False)
    op.create_table(
        "review",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("plan_id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("happened", sa.String(), nullable=False),
        sa.Column("client_view", sa.String(), nullable=False),
        sa.Column("next_review", sa.Date(), nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_review_client_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_review_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
    )
    op.create_index(op.f("ix_review_client_id"), "review", ["client_id"], unique=False)
    op.create_index(op.f("ix_review_plan_id"), "review", ["plan_id"], unique=False)
    op.create_table(
        "measure",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("plan_id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("goal_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("begins", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("hours_per_week", sa.Float(), nullable=True),
        sa.Column("next_step", sa.String(), nullable=False),
        sa.Column("next_step_by", sa.Date(), nullable=True),
        sa.Column("despite", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_measure_client_id")),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("fk_measure_goal_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_measure_plan_id")),
        sa.ForeignKeyConstraint(["service_id"], ["service.id"], name=op.f("fk_measure_service_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure")),
    )
    op.create_index(op.f("ix_measure_client_id"), "measure", ["client_id"], unique=False)
    op.create_index(op.f("ix_measure_goal_id"), "measure", ["goal_id"], unique=False)
    op.create_index(op.f("ix_measure_plan_id"), "measure", ["plan_id"], unique=False)
    op.create_table(
        "measure_state",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("measure_id", sa.String(), nullable=False),
        sa.Column("client_id", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name=op.f("fk_measure_state_client_id")),
        sa.ForeignKeyConstraint(["measure_id"], ["measure.id"], name=op.f("fk_measure_state_measure_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_measure_state")),
    )
    op.create_index(op.f("ix_measure_state_client_id"), "measure_state", ["client_id"], unique=False)
    op.create_index(op.f("ix_measure_state_measure_id"), "measure_state", ["measure_id"], unique=False)
