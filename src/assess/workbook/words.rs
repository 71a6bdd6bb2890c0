//! The words of the workbook's frame, which the caller has in the reader's language.

use crate::model::id_in_words;
use std::collections::BTreeMap;

macro_rules! words {
    ($($field:ident = $id:literal;)*) => {
        /// Every text of the workbook that is not the playbook's, by the id of its message.
        #[derive(Debug, Clone)]
        pub struct Words {
            $(
                #[doc = concat!("The message `", $id, "`.")]
                pub $field: String,
            )*
        }

        impl Words {
            /// Takes each text from where the caller keeps its messages.
            pub fn of(message: impl Fn(&str) -> String) -> Self {
                Self { $($field: message($id),)* }
            }
        }
    };
}

words! {
    read_me = "workbook-read-me";
    questions = "workbook-questions";
    results = "workbook-results";
    actions = "workbook-actions";
    find_out = "workbook-find-out";
    levels = "workbook-levels";
    local_questions = "workbook-local-questions";
    local_levels = "workbook-local-levels";
    local_text = "script-local-text";
    intro = "workbook-intro";
    body_title = "workbook-body-title";
    body_note = "workbook-body-note";
    body = "workbook-body";
    body_type = "workbook-body-type";
    nation = "workbook-nation";
    kind = "workbook-kind";
    kind_full = "workbook-kind-full";
    kind_quick = "workbook-kind-quick";
    people = "workbook-people";
    date = "workbook-date";
    profile = "workbook-profile";
    steps_title = "workbook-steps-title";
    step_body = "workbook-step-body";
    step_answer = "workbook-step-answer";
    step_lines = "workbook-step-lines";
    step_quick = "workbook-step-quick";
    step_target = "workbook-step-target";
    step_target_only = "workbook-step-target-only";
    step_profile = "workbook-step-profile";
    step_read = "workbook-step-read";
    step_read_only = "workbook-step-read-only";
    step_evidence = "workbook-step-evidence";
    step_back = "workbook-step-back";
    step_empty = "workbook-step-empty";
    scoring_title = "workbook-scoring-title";
    scoring_level = "workbook-scoring-level";
    scoring_share = "workbook-scoring-share";
    scoring_zero = "workbook-scoring-zero";
    scoring_range = "workbook-scoring-range";
    scoring_cell = "workbook-scoring-cell";
    scoring_na = "workbook-scoring-na";
    scoring_must_have = "workbook-scoring-must-have";
    scoring_hidden = "workbook-scoring-hidden";
    about_title = "workbook-about-title";
    version = "workbook-version";
    publisher = "workbook-publisher";
    licence = "workbook-licence";
    area = "workbook-area";
    principle = "workbook-principle";
    id = "workbook-id";
    question = "workbook-question";
    weight = "workbook-weight";
    quick = "workbook-quick";
    answer = "workbook-answer";
    target = "workbook-target";
    aim = "workbook-aim";
    confidence = "workbook-confidence";
    remarks = "workbook-remarks";
    evidence = "workbook-evidence";
    address = "workbook-evidence-address";
    evidence_date = "workbook-evidence-date";
    note = "workbook-note";
    owner = "workbook-owner";
    due = "workbook-due";
    yes = "workbook-yes";
    no = "workbook-no";
    unknown = "workbook-unknown";
    na = "workbook-na";
    low = "workbook-low";
    medium = "workbook-medium";
    high = "workbook-high";
    choice_title = "workbook-choice-title";
    choice_text = "workbook-choice-text";
    evidence_title = "workbook-evidence-title";
    unclear = "workbook-unclear";
    to_answer = "workbook-to-answer";
    not_asked = "workbook-not-asked";
    not_quick = "workbook-not-quick";
    to_find_out = "workbook-to-find-out";
    left_out = "workbook-left-out";
    holds_back = "workbook-holds-back";
    level = "workbook-level";
    points = "workbook-points";
    question_id = "workbook-question-id";
    minimum = "workbook-minimum";
    line = "workbook-line";
    line_text = "workbook-line-text";
    tick = "workbook-tick";
    results_note = "workbook-results-note";
    overall = "workbook-overall";
    score = "workbook-score";
    band = "workbook-band";
    status = "workbook-status";
    lowest = "workbook-lowest";
    at_least = "workbook-at-least";
    at_most = "workbook-at-most";
    to_target = "workbook-to-target";
    counted = "workbook-counted";
    omitted = "workbook-omitted";
    unknown_count = "workbook-unknown-count";
    unclear_count = "workbook-unclear-count";
    matrix = "workbook-matrix";
    areas = "workbook-areas";
    principles = "workbook-principles";
    groups = "workbook-groups";
    group = "workbook-group";
    coverage = "workbook-coverage";
    counts = "workbook-counts";
    capped_by = "workbook-capped-by";
    excluded = "workbook-status-excluded";
    all_na = "workbook-status-na";
    mostly_na = "workbook-status-mostly-na";
    partial = "workbook-status-partial";
    scored = "workbook-status-scored";
    bands_title = "workbook-bands";
    from = "workbook-from";
    rank = "workbook-rank";
    priority = "workbook-priority";
    standing = "workbook-standing";
    action = "workbook-action";
    effort = "workbook-effort";
    stage = "workbook-stage";
    story = "workbook-story";
    effort_small = "workbook-effort-small";
    effort_medium = "workbook-effort-medium";
    effort_large = "workbook-effort-large";
    county = "type-county";
    district = "type-district";
    unitary = "type-unitary";
    metropolitan = "type-metropolitan";
    london_borough = "type-london-borough";
    england = "nation-england";
    wales = "nation-wales";
    scotland = "nation-scotland";
    northern_ireland = "nation-northern-ireland";
    band_starting = "band-starting";
    band_developing = "band-developing";
    band_established = "band-established";
    band_leading = "band-leading";
    level_number = "level-number";
    said_none = "script-answer-none";
    said_unknown = "script-answer-unknown";
    said_na = "script-answer-na-only";
    said_na_because = "script-answer-na";
    csv_id = "script-csv-id";
    csv_answer = "script-csv-answer";
    csv_target = "script-csv-target";
    csv_confidence = "script-csv-confidence";
    csv_evidence = "script-csv-evidence";
    csv_address = "script-csv-address";
    csv_date = "script-csv-date";
    csv_published = "script-csv-note";
    csv_note = "script-csv-internal-note";
    csv_playbook = "script-csv-playbook";
    csv_revision = "script-csv-revision";
    csv_low = "script-confidence-low";
    csv_medium = "script-confidence-medium";
    csv_high = "script-confidence-high";
    reason_shared_service = "reason-shared-service";
    reason_not_our_duty = "reason-not-our-duty";
    reason_other = "reason-other";
}

impl Words {
    /// A reason of which the playbook does not say what it is called.
    pub(super) fn reason(&self, id: &str) -> String {
        match id {
            "shared-service" => self.reason_shared_service.clone(),
            "not-our-duty" => self.reason_not_our_duty.clone(),
            "other" => self.reason_other.clone(),
            id => id_in_words(id),
        }
    }

    /// A level without a title, by its place among all of its question, from 1.
    pub(super) fn level_number(&self, place: usize, all: usize) -> String {
        self.level_number.replace("{n}", &place.to_string()).replace("{m}", &all.to_string())
    }

    /// The name of a type of council, a nation or a band by its id; the id in words where it has none.
    pub(super) fn name_of(&self, id: &str) -> String {
        let known = BTreeMap::from([
            ("county", &self.county),
            ("district", &self.district),
            ("unitary", &self.unitary),
            ("metropolitan", &self.metropolitan),
            ("london-borough", &self.london_borough),
            ("england", &self.england),
            ("wales", &self.wales),
            ("scotland", &self.scotland),
            ("northern-ireland", &self.northern_ireland),
            ("starting", &self.band_starting),
            ("developing", &self.band_developing),
            ("established", &self.band_established),
            ("leading", &self.band_leading),
        ]);
        known.get(id).map_or_else(|| id_in_words(id), |name| (*name).clone())
    }
}
