# Every string of the interface, in English. Text of the playbook itself is not here.

## What things are called where the playbook does not say it (`words:` in playbook.yaml). Every message can use these as variables:
## `$body` and `$bodies`, and `$Body` and `$Bodies` where a sentence begins. No message puts "a" or "an" before one: which of
## them is right depends on the playbook's word. "One", "each", "this", "your" and the plural do without.
word-playbook = playbook
word-playbooks = playbooks
word-body = council
word-bodies = councils
word-unit = service
word-units = services
word-area = area
word-areas = areas
word-principle = principle
word-principles = principles
word-stage = stage
word-stages = stages
word-story = story
word-stories = stories
word-route = route
word-routes = routes

## The frame around a page
skip = Skip to the content
nav-main = Main
nav-menu = Menu
nav-close = Close
nav-search = Search
# What the language calls itself
language-name = English
languages-label = Languages
# Before the name of what is not published yet: Draft: A shorter form
draft-mark = Draft
translated-draft = This translation is a draft. No translator has checked it.
translated-not = Most of this page is not translated yet.
breadcrumb = You are here
contents-title = On this page
contents-top = Back to the top
script-heading-link = Copy the address of this part
script-heading-copied = Copied
sections-title = Sections
footer-pages = Pages
footer-look-up = Look it up
footer-site = This site
footer-contact = Contact:
footer-brand = The edition of { $name }.
footer-version = Version { $name }.
footer-publisher = Published by { $name }.
footer-licence = Licence:
improve-page = Improve this page
page-corrections = Is something wrong here? Send a correction
script-print-page = Print this page
page-changed = Last changed
preview-site = The map of all { $areas } in small
preview-area = The map of { $areas } in small, with the row of { $title } in colour
footnotes = Notes
footnote-back = Back to where note { $n } is referred to
next-title = What next
next-previous = Previous:
next-next = Next:
next-map = Go to the map

## What kind of page this is
kind-area = { $Area }
kind-principle = { $Principle }
kind-stage = { $Stage }
kind-story = { $Story }
kind-route = { $Route }
kind-assessment = Self-assessment
kind-workshop = Workshop pack
kind-page = Page

## Home
place-label = A town street: people meeting, a ballot box, a service counter, a civic hall, a desk at a window, an office with space to let, a mast, and a park with trees and homes.
home-assess = Start the self-assessment
home-stories = { $n ->
    [one] Read one { $story }
   *[other] Read { $n } { $stories }
  }
home-start = Where to begin
home-map = The map
home-map-text = Here are the { $areas }, by { $principle }. Start anywhere.
home-stages = The { $stages }
home-where = How far along is your { $body }?
home-where-text = Answer as a team, in a meeting or on paper. You see what the answers add up to and what comes next. Your answers stay in your browser: nothing is sent anywhere.
home-stories-title = What other { $bodies } learned
home-stories-mixed = Some of it worked, some did not, and some is still disputed.
home-stories-text = Each { $story } names its sources.
home-routes = { $Routes }
home-pages = Using this { $playbook }
home-all-pages = Pages
matrix-caption = The map: each { $area } by each { $principle }
matrix-none = Nothing here yet
matrix-questions = { $n ->
    [one] One question
   *[other] { $n } questions
  }

## Areas, principles and stages
area-monday = { $n ->
    [one] One question
    [2] Two questions
    [3] Three questions
   *[other] { $n } questions
  } for Monday, one figure, one { $story }
area-monday-figure = The figure
area-monday-story = The { $story }
area-why = Why it matters
area-scope = What this { $area } covers
area-first-steps = First steps
area-practices = { $n ->
    [one] A way to do it better
   *[other] Ways to do it better
  }
area-outcomes = What should change
area-pitfalls = What goes wrong
area-audiences = What to say, and to whom
area-assessment = Self-assessment
area-score = { $n ->
    [one] Answer one question on this { $area }
   *[other] Answer { $n } questions on this { $area }
  }
practice-stories-success = Who has done it
practice-stories-mixed = What happened when it was tried
practice-stories-failing = Failings worth reading
practice-questions = { $n ->
    [one] The question that tests it
   *[other] The questions that test it
  }
area-workshop = Hold a workshop on this { $area }
outcome-what = Outcome
outcome-measure = How to measure it
outcome-cost = What it takes
outcome-source = Found in: { $name }
outcome-up = Should rise
outcome-down = Should fall
local-in = In { $council }
local-questions = Our own questions: { $council }
local-questions-text = { $council } asks these beside the questions of the { $playbook }. They have a score of their own, and change no other score.
local-adopted = We do this.
local-in-part = We do some of this.
local-planned = We are going to do this.
local-not = We have decided not to do this.
review-owner = Owner
review-checked = Last checked
review-due = Next review
principle-test = The question to ask
principle-failure = How it fails
principle-practices = { $name } in each { $area }
stage-signs = Signs that you are done
stage-areas = First steps in each { $area }
audience-staff = Staff
audience-members = Elected members
audience-public = The public
audience-partners = Partners
question-count = { $n ->
    [one] One question
   *[other] { $n } questions
  }
# { $figure } is { $n } in large type.
question-figure = { $n ->
    [one] { $figure } question
   *[other] { $figure } questions
  }

## Stories
stories-title = { $Stories }
stories-list = All { $stories }
story-count = { $n ->
    [one] One { $story }
   *[other] { $n } { $stories }
  }
story-success = Success
story-failing = Did not work
story-mixed = Mixed
story-where = Where
story-when = When
story-areas = { $n ->
    [one] { $Area }
   *[other] { $Areas }
  }
story-principles = { $n ->
    [one] { $Principle }
   *[other] { $Principles }
  }
story-stage = { $Stage }
story-routes = { $n ->
    [one] { $Route }
   *[other] { $Routes }
  }
story-checked = Checked
story-checked-original = Checked against its sources, { $date }
story-checked-extract = Checked against an extract of its sources, { $date }
story-unverified = Not yet checked against its sources
story-measure = Result
story-claim = As claimed by { $name }.
story-lesson = The lesson
story-sources = Sources
story-related = { $Stories } like this one
story-next-area = Go to the { $area }: { $title }
filter-title = Filter { $stories }
filter-any = Any
filter-and = and
filter-more = Show more { $stories }
filter-clear = Clear filters
filter-words = Words
filter-fold = Filter
evidence-title = How it ended, { $area } by { $area }
evidence-text = Each square is one { $story }.
filter-area = { $Area }
filter-principle = { $Principle }
filter-stage = { $Stage }
filter-outcome = How it ended
filter-country = Country
filter-route = { $Route }
script-filter-found = { $n ->
    [one] One of { $total } { $stories }
   *[other] { $n } { $stories } of { $total }
  }
script-filter-all = { $n ->
    [one] There is one { $story }
   *[other] All { $n } { $stories }
  }
script-filter-first = { $n } { $stories } of { $total }; the first { $shown } are shown
script-filter-none = No { $stories } match. Remove a filter to see more.

## Delivery routes
route-fits = When it fits
route-does-not-fit = When it does not
route-checklist = Before you decide
route-ticks = Ticks are not kept: print the page to keep them.
routes-pages = Choosing between them

## Self-assessment
assessment-how = How it works
assessment-how-text = Each { $area } has its own page of questions. For each question, choose the highest level of which every line is true, and below which nothing is missing. You see your score as you go.
assessment-zero = A question without an answer counts as 0 points, also where you do not know.
assessment-quick = Quick check
assessment-full = Full assessment
assessment-only = Assessment
assessment-quick-text = { $n ->
    [one] One question
   *[other] { $n } questions
  }, { $minutes ->
    [60] about an hour
   *[other] about { $minutes } minutes
  } in a group. Answer only the questions marked as part of the quick check.
assessment-full-text = { $n ->
    [one] One question.
   *[other] All { $n } questions. Allow { $low } to { $high } minutes for each { $area }, as a team.
  }
form-questions = Questions
assessment-each = { $n ->
    [one] That is one for each { $area }.
   *[other] That is { $n } for each { $area }.
  }
assessment-private = Your answers are private
assessment-private-text = Nothing that you choose leaves your browser. There is no account and no server that receives answers.
assessment-tools = Other pages
assessment-results = Results
assessment-team = Team view
assessment-evidence = Evidence register
assessment-print = Questionnaire to print
assessment-workbook = Workbook for a spreadsheet program (XLSX)
assessment-areas = Choose one of the { $areas }
assessment-count = { $n ->
    [0] No questions yet
    [one] One question
   *[other] { $n } questions
  }
assessment-quick-count = { $n ->
    [0] none in the quick check
    [one] one in the quick check
   *[other] { $n } in the quick check
  }
assessment-scale = { $n ->
    [one] The level
    [2] The two levels
    [3] The three levels
    [4] The four levels
    [5] The five levels
    [6] The six levels
    [7] The seven levels
   *[other] The { $n } levels
  }
assessment-bands = Bands of the score
assessment-from = From
assessment-pages = More about the method
assessment-area-text = { $n ->
    [0] There are no questions on this { $area } yet.
   *[other] Choose the highest level of which every line is true, and below which nothing is missing.
  }
assessment-back = All { $areas }
assessment-next-area = Next { $area }: { $title }
assessment-read = Read about { $title }
assessment-start = Go to the questions
start-mode = Quick check or full assessment?
start-quick-text = { $n ->
    [one] One question
   *[other] { $n } questions
  }, { $minutes ->
    [60] about an hour
   *[other] about { $minutes } minutes
  } in a group. Enough to see where to look.
start-profile = Which levels do you want to reach?
start-profile-text = A profile sets a target for many questions at once. You can change each target afterwards, at its question.
start-profile-none = No profile
start-profile-none-text = Only the targets that you set yourself.
start-profile-named = Profile: { $title }
start-body = Your { $body } (optional)
start-body-some = Some questions are only for some { $bodies }, and are left out for the others.
start-body-text = Your { $body }’s name appears on your results. It is stored with your answers.
start-body-name = Name
start-body-unit = { $Unit } (optional)
start-body-unit-hint = Where several { $units } answer apart. The team view puts them side by side.
start-body-type = Type
start-body-nation = Nation
start-body-unsaid = Choose one (optional)
start-sharing = Share the { $areas } out among colleagues
start-incoming = Take a file that somebody sent you
start-role = Your role or initials (optional)
start-role-hint = So that colleagues’ files can be told apart. It goes into your files and their names.

question-quick = Quick check
question-weight = { $n ->
    [2] Counts double
   *[other] Counts { $n } times
  }
question-must-have = Minimum level: { $name }
question-must-have-ours = our minimum
question-applies-to = Only for { $name }
question-unknown = We do not know
question-na = Does not apply to us
question-reason = Why does this not apply?
question-reason-none = Choose a reason (optional)
question-evidence = What to look at before you answer
question-references = { $n ->
    [one] Reference
   *[other] References
  }
question-actions = What to do next, level by level
question-steps = What to do next on question { $n }
question-level-more = More about: { $name }
question-from = If you are at: { $name }
level-number = Answer { $n } of { $m }
question-stories = Related { $stories }
action-effort-1 = Small effort
action-effort-2 = Medium effort
action-effort-3 = Large effort
action-story = See
steps-answer = Answer question { $n }
steps-form = Answer these questions
points-title = Your score on this page
# { $sum } is the sum, which a browser adds up without scripts.
points-sum = { $sum } of { $n } points
points-answered = { $n ->
    [one] { $sum } of 1 question answered
   *[other] { $sum } of { $n } questions answered
  }
points-note = Until you answer every question, this is the lowest you could score. If a question does not apply, the bands are only a guide.
points-caption = What the points mean
points-points = Points
points-band = Band
points-range = { $from } to { $to }
results-next = Go on
results-not-asked = Not asked here, and left out of scores and contributions:
results-empty = No answers have been given in this browser yet. Once you have answered some questions, this page shows where you are and what comes next.
results-noscript = This page needs scripts. Without them, each { $area }’s page still adds up the points under its questions and shows the band that they fall in.
team-empty = Compare the answers of several people here, to see where they agree and where to talk. There are no answers to compare yet.
evidence-empty = Evidence that you name beside an answer is listed here, with its age. There is none yet: open a question’s “Target, confidence, note and evidence”, and add a title, an address or a date.
evidence-noscript = This page needs scripts, because your answers are kept in your browser.
team-noscript = This page needs scripts. Without them, print the questionnaire, let each person fill it in, and compare the sheets in a meeting.
paper-text = Tick one box for each question: the highest level of which every line is true, and below which nothing is missing. The number beside a box is its points. Write the points into the table at the end of each { $area } and add them up.
paper-body = { $Body }
paper-people = Who took part
paper-date = Date
paper-score = Add up: { $title }
paper-question = Question
paper-total = Total
paper-most = of { $n } points

## The self-assessment: keeping answers
script-saving-unset = Not saved yet. Why?
script-saving-unset-text = Nothing is stored until you choose. Either way your answers never leave this computer unless you download them or share them yourself.
script-saving-on = Saved on this computer
script-saving-on-text = Each change is saved in this browser’s storage, for this site only. Nobody else on the web can read it. Anyone who uses this browser on this computer can.
script-saving-off = Not saved: kept in this tab only
script-saving-off-text = Your answers go with you from page to page of this site, in this tab. They are gone when you close the tab. No other site can read them. Download a copy if you want to come back to them.
script-saving-blocked = This browser does not let the page save
script-saving-blocked-text = Its storage is switched off or blocked. Your answers are still here, in this tab only, and are gone when you close it. Download a copy so that you lose nothing.
script-saving-full = The storage of this browser is full
script-saving-full-text = Your latest changes could not be saved on this computer. They are still here, in this tab only. Download a copy so that you lose nothing.
script-saving-page = Not saved: kept in this page only
script-saving-page-text = This browser cannot keep anything, not even for this tab. Your answers are lost when you leave this page. Download a copy before you do.
script-saving-undecided = Not saved until you decide which answers to keep
script-saving-more = Only your answers, your notes, what you said of your { $body }, and earlier rounds are kept, nothing that follows you. Do not write people’s names into notes, least of all on a shared computer.
script-saving-choose-on = Save on this computer
script-saving-choose-off = Do not save
script-saving-choose-first = Choose first whether to save your answers: without a choice they would be lost on the next page. It opens once you have chosen.
script-saving-download = Download a backup
script-saving-stop = Stop saving: keep them in this tab only
script-saving-erase = Erase from this computer
script-saving-erase-sure = This erases all answers, notes and earlier rounds of this assessment from this browser. It cannot be undone.
script-saving-erase-yes = Erase everything
script-saving-erase-no = Keep it
script-saving-erased = Everything is erased. Nothing of this assessment is left in this browser.
script-saving-again = Try again
script-backup-due = { $n ->
    [one] One new or changed answer is in no backup yet
   *[other] { $n } new or changed answers are in no backup yet
  }
script-backup-text = Browsers can lose what they store, for example when somebody clears the history. A backup file is yours.
script-backup-later = Later
script-broken-title = Stored answers cannot be read
script-broken-text = This browser has answers to this assessment that are damaged, or that a newer edition saved. They are not used, and nothing is written over them. Download what is there if you want to keep it.
script-broken-download = Download what is there
script-broken-go-on = Set it aside and go on
script-broken-aside = It was set aside. You find it where this page says how your answers are kept.
script-broken-erase = Erase it
script-broken-erase-sure = Erase it for good
script-broken-erased = What could not be read is erased.
script-broken-kept = Answers that could not be read were set aside in this browser.
script-elsewhere-changed = Your answers were changed in another tab. This page now shows them as they are there.
script-elsewhere-erased = Your answers were erased in another tab.
script-conflict-title = Two tabs have different answers
script-conflict-text = Another tab or window has saved changes that this one did not know of. Nothing has been overwritten. Which answers should be kept?
script-conflict-differ = { $n ->
    [one] One answer differs
   *[other] { $n } answers differ
  }
script-conflict-more = { $n ->
    [one] and one more
   *[other] and { $n } more
  }
script-conflict-elsewhere = The answers are the same; the { $body }, the round or the choice of questions differs.
script-conflict-question = Question
script-conflict-mine = In this tab
script-conflict-other = In the other tab
script-conflict-keep-mine = Keep the answers in this tab
script-conflict-take-other = Take the answers in the other tab
script-conflict-download = Download the answers in this tab
script-conflict-took-mine = The answers of this tab are saved.
script-conflict-took-other = This page now shows the answers of the other tab.
script-changes-title = What changed for you
script-changes-text = You answered version { $from } of this assessment. This is version { $to }.
script-changes-kept = { $n ->
    [one] One answer carried over
   *[other] { $n } answers carried over
  }
script-changes-check = { $n ->
    [one] One answer to check
   *[other] { $n } answers to check
  }
script-changes-moved = It is now at “{ $to }”.
script-changes-target = Its target is gone: choose one again.
script-changes-aside = { $n ->
    [one] One answer set aside
   *[other] { $n } answers set aside
  }
script-changes-reason-retired = This question is no longer asked.
script-changes-reason-unknown-question = This assessment has no such question.
script-changes-reason-changed = The question asks for something else now: answer it again.
script-changes-reason-dropped = The level that you chose is gone: answer it again.
script-changes-reason-newer = The answer is to a newer version of the question.
script-changes-reason-no-such-level = The level that you chose is not on the list: answer it again.
script-changes-reason-other-revision = The answer is to another version of the question.
script-changes-reason-unknown-level = The level that you chose is not on the list: answer it again.
script-changes-reason-unknown-state = The answer could not be read.
script-changes-reason-na-not-allowed = This question no longer accepts “Does not apply”.
script-changes-replaced = In its place:
script-changes-nothing-lost = What was set aside is not deleted: it stays in your file and in every backup.
script-changes-dismiss = I have read this
script-changes-dismissed = Done. Answers to check stay marked at their questions.

## The self-assessment: its first page and its forms
script-profile-set = { $n ->
    [one] It sets a target for one question.
   *[other] It sets a target for { $n } questions.
  }
script-profile-own = { $n ->
    [one] The target that you set yourself stays as it is.
   *[other] The { $n } targets that you set yourself stay as they are.
  }
script-profile-unknown = Your file names the profile “{ $id }”, which is not on this list. It sets no targets here.
script-start-progress = { $total ->
    [one] { $answered } of 1 question answered
   *[other] { $answered } of { $total } questions answered
  }{ $unknown ->
    [0] {""}
    [one] , one to find out
   *[other] , { $unknown } to find out
  }
script-start-begin = Begin with { $title }
script-start-go-on = Go on with question { $n } of { $title }
script-start-results = See the results
script-task-empty = No questions yet
script-task-none = Not asked of your { $body }
script-task-not-quick = Not part of the quick check
script-task-todo = Not started
script-task-some = { $n } of { $total } answered
script-task-done = Done
script-task-na = Does not apply
script-task-to = { $name } answers
script-task-unknown = { $n ->
    [one] one to find out
   *[other] { $n } to find out
  }
script-asked-quick = { $n ->
    [one] Quick check: one of { $total } questions
   *[other] Quick check: { $n } of { $total } questions
  }
script-asked-not-quick = The quick check asks nothing about this { $area }.
script-asked-show-all = { $n ->
    [one] Ask it
   *[other] Ask all { $n }
  }
script-asked-full = { $n ->
    [one] Full assessment: one question
   *[other] Full assessment: all { $n } questions
  }
script-asked-show-quick = Only the quick check: { $n }
script-asked-show-not-quick = Only the quick check: none here
script-asked-excluded = { $n ->
    [one] One question is not asked of your { $body }
   *[other] { $n } questions are not asked of your { $body }
  }
script-asked-only = (only for { $name })
script-asked-body = Change what you said of your { $body }
script-asked-none = This { $area } has no questions for your { $body }.
script-form-clear = Clear the answer
script-form-restore = Bring the answer back
script-form-for = to question { $n }
script-form-cleared = Answer cleared.
script-form-cleared-rest = Answer cleared. Its note, evidence, target and confidence stay.
script-form-restored = Answer brought back.
script-form-check = This question has changed since you answered it. Check your answer.
script-form-holds = Keep my answer
script-more = Target, confidence, note and evidence
script-more-filled = { $n ->
    [one] Target, confidence, note and evidence (one filled in)
   *[other] Target, confidence, note and evidence ({ $n } filled in)
  }
script-more-none = Choose one (optional)
script-more-target = Level you want to reach
script-aim = To reach
script-criteria-suggest = The lines that you ticked suggest “{ $level }”.
script-criteria-take = Choose it
script-more-target-profile = { $level }, as in “{ $title }”
script-more-target-hint = The plan then counts how far you have to go.
script-more-target-only = Results then count how far you have to go.
script-more-confidence = How sure are you?
script-confidence-low = Not very sure
script-confidence-medium = Fairly sure
script-confidence-high = Sure
script-more-note = Note
script-more-note-hint = Do not name people.
script-more-visibility = Who may see the note
script-note-internal = Internal: never shared
script-note-publishable = Publishable: may be shared
script-evidence = Evidence
script-evidence-add = Add evidence
script-evidence-item = Evidence { $n }
script-evidence-title = What it is
script-evidence-url = Web address
script-evidence-url-error = This is not a web address. Enter one that begins with https:// or http://.
script-evidence-date = Date
script-evidence-remove = Remove
script-evidence-untitled = No title
script-part-failed = A part of this page could not be loaded. Check the connection, then try again.
script-running-title = Score so far
script-running-range = { $low }–{ $high }
script-running-from-to = between { $low } and { $high }
script-running-partial = Too few answers for a score
script-running-mostly_na = Mostly does not apply
script-running-na = Does not apply
script-running-excluded = Not asked
script-running-capped = { $n ->
    [one] One answer is below its minimum level, so the band is limited.
   *[other] { $n } answers are below their minimum levels, so the band is limited.
  }
script-running-caption = Scores by { $principle }, in this { $area } and in all { $areas }
script-running-principle = { $Principle }
script-running-here = Here
script-running-everywhere = All { $areas }
script-running-said = { $score }, { $words }. { $progress }.
script-running-nav = Questions of this page
script-running-bar = { $n } of { $total } answered
script-running-next = Next open question
script-running-done = What next
script-running-is-level = answered
script-running-is-unknown = to find out
script-running-is-na = does not apply
script-running-is-open = open

## Workshop packs
workshop-text = { $m ->
    [one] This pack has everything for a meeting of { $n } minutes: an agenda, a question to score, and a sheet for what you decide.
   *[other] This pack has everything for a meeting of { $n } minutes: an agenda, { $m } questions to score, and a sheet for what you decide.
  } Six to twelve people is a good size. Print a copy for each of them, on paper of A4 size.
workshop-agenda = Agenda
workshop-minute = Minutes
workshop-part = What you do
workshop-total = minutes in all
workshop-open = Open
workshop-open-text = Say why you are here and what happens with the result. Agree that people may disagree, and that no score is a mark for a person.
workshop-story = Read one { $story }
workshop-story-text = Read the { $story } in this pack, or all of it on this site. In pairs: could it happen here, and how would we know?
workshop-alone = Score alone
workshop-alone-text = Each person ticks a level for each question, in silence: the highest of which every line is true, and below which nothing is missing. “We do not know” is an answer.
workshop-discuss = Compare and agree
workshop-discuss-text = { $n } minutes a question. Show the scores at once. Let the lowest and the highest speak first. Look at the evidence, then agree a level, or write down where you differ.
workshop-choose = Choose what to do
workshop-choose-text = Read the next steps under the level that you agreed. Pick three at most for the whole { $area }, with one person and one date for each.
workshop-choose-own = Choose what to do
workshop-choose-own-text = Read what the level above yours says, and say what would get you there. Pick three steps at most for the whole { $area }, with one person and one date for each.
workshop-close = Close
workshop-close-text = Read the sheet aloud. Say who enters the scores, who hears of the result, and when you meet again.
workshop-roles = Who should be there
workshop-lead = Somebody to lead
workshop-lead-text = asks, and defends no answer. Best from another team.
workshop-notes = A note-taker
workshop-notes-text = writes the level, the reason and the doubt for each question.
workshop-time = A timekeeper
workshop-time-text = says when two minutes are left.
workshop-decide = Somebody who can decide
workshop-decide-text = so that what is chosen can begin: somebody with staff and a budget.
workshop-know = People who know
workshop-know-text = those who do the work, and somebody who meets it from outside, such as a user or a partner.
workshop-materials = What you need
workshop-copies = This pack for each person
workshop-pens = Pens in two colours: one to score alone, one for what you agree
workshop-wall = A wall or a screen where all can see the scores
workshop-read = Read beforehand:
workshop-evidence = Bring with you
workshop-evidence-text = Share these out a week before. A question is quicker to settle when somebody has looked.
workshop-story-title = One { $story } to begin with
workshop-questions = Questions to score
workshop-questions-text = Tick your own level first. Write down what you agree after you have talked.
workshop-ours = Our level
workshop-because = What shows it
workshop-differ = Where we differ
workshop-plan = What we will do
workshop-action = Action
workshop-who = Who
workshop-when = By when
workshop-measure = How we will see it
workshop-row = Row { $n }
workshop-after = Afterwards
workshop-after-text = Enter the agreed levels in the self-assessment on one computer, or in the workbook, and keep a copy of the file. { $n ->
    [0] In
    [one] Answer the { $area }’s other question when you next meet. In
   *[other] Answer the { $area }’s other questions when you next meet. In
  } six months, score again and compare.
workshop-enter = Enter your answers
workshop-all = All workshop packs

## Editions
editions-count = { $n ->
    [one] One edition.
   *[other] { $n } editions.
  }
editions-behind = { $n ->
    [one] One of them has an older text than version { $name }.
   *[other] { $n } of them have an older text than version { $name }.
  }
editions-text = Text
editions-version = Version { $name }
editions-older = Not the newest
editions-translated = Translated
editions-missing = Pages still missing
editions-site = Site
editions-not-built = As it was: the last build failed

## Network, events, glossary
network-offers = Offers
network-asks = Asks
network-first = Be the first
network-first-text = Nobody has offered or asked for anything yet. An hour on the telephone about one thing that went wrong is enough.
network-first-do = Offer or ask for something
network-filter = Show those for
network-filter-all = All { $areas }
network-contacts = Contacts
network-workshops = Workshop packs
network-workshops-text = An agenda of 90 minutes for each { $area }, with its questions, to print and use.
network-events = Dates
network-event-count = { $n ->
    [one] One workshop or other date
   *[other] { $n } workshops and other dates
  }
network-no-events = No dates yet: how to add one
network-pages = Take part
events-none = No workshops or other dates are planned at the moment.
event-times = { $from } to { $to }
event-calendar = Add to your calendar: { $title }
print-parts = Parts
print-principles = { $Principles }
print-stories = See the list of all { $stories }: there are more than fit here
print-pages = See the list of all pages: there are more than fit here
glossary-title = Glossary
glossary-letters = Letters
script-term-more = More in the glossary
term-also = also: { $name }
term-see = See

## Search
search-suggestions = Or begin here
search-label = Search this { $playbook }
search-noscript = Search needs scripts, and they are off in this browser.
search-glossary = Look in the glossary
search-home = Start from the home page
script-search-none = Nothing found for “{ $query }”. Try fewer or shorter words.
script-search-found = { $n ->
    [one] One page found
   *[other] { $n } pages found
  }
script-search-first = { $n } pages found; these are the best { $shown }
script-search-loading = Loading the index
script-search-failed = The search index could not be loaded. Use the menu instead.

## Page not found
not-found-text = There is nothing at this address. The page may have moved, or the address may have a mistake in it.
not-found-home = Go to the home page
genuine-title = Is this copy genuine?
genuine-text = Anyone can host a copy of this { $playbook }. The number below is made from every file of this copy. It changes if anything in any file changes.
genuine-how = Compare it with the number that the publisher gives for this version. To check the files themselves, save the whole site into a folder and run:
genuine-limit = A changed copy could show any number here. Only the check of the files is proof.
moved-go = Go to the page
not-found-address = Check that the address is right. If you copied it, check that you have all of it.

## Names of pages that every site has, and of what is not a page
nav-home = Home
nav-areas = { $Areas }
nav-stories = { $Stories }
nav-routes = { $Routes }
nav-assessment = Self-assessment
nav-network = Network
kind-term = Glossary
title-stories = { $Stories }
summary-stories = What { $bodies } did, what changed and what went wrong, with sources.
title-routes = { $Routes }
summary-routes = When each { $route } fits, and when it does not.
title-assessment = Self-assessment
title-assessment-area = Self-assessment: { $title }
summary-assessment = See how far along your { $body } is, { $area } by { $area }, and what comes next.
summary-assessment-area = Questions on one { $area }; each answer adds its points.
title-assessment-results = Results
summary-assessment-results = Where you are, and what comes next.
title-assessment-team = Team view
title-assessment-evidence = Evidence register
summary-assessment-team = Several people's answers side by side, to find what to talk about.
summary-assessment-evidence = All that you named as evidence, question by question, and how old it is.
title-assessment-print = Questionnaire to print
summary-assessment-print = Every question on paper, with tables to add up the points by hand.
title-steps = What to do next: { $title }
summary-steps = The next steps for each question on this { $area }, by the level that your { $body } is at.
title-workshop = Workshop: { $title }
summary-workshop = A session of 90 minutes in which a team scores this { $area } together and chooses what to do next.
title-network = Network
summary-network = Who can help, and who looks for help.
title-events = Events
summary-events = Workshops and other dates.
title-glossary = Glossary
summary-glossary = The words of this { $playbook }, explained.
title-editions = Editions
summary-editions = Everyone who has made this { $playbook } their own.
title-pages = All pages
summary-pages = Every page of every section.
pages-loose = Other pages
title-search = Search
summary-search = Find a page by the words on it.
title-print = The whole { $playbook }
summary-print = All that there is to read, on one page, for printing.
title-moved = This page has moved
summary-moved = This page is now at another address.
title-not-found = Page not found
summary-not-found = There is nothing at this address.

## Dates, and the words for marks in a text
script-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
table = Table
table-file = Download this table (CSV)
box-note = Note
box-tip = Tip
box-important = Important
box-warning = Warning
box-caution = Caution
task-done = Done:
task-open = To do:

## The self-assessment's own words
band-starting = Starting
band-developing = Developing
band-established = Established
band-leading = Leading
reason-shared-service = A shared service or partner is responsible for this
reason-not-our-duty = It is not our duty
reason-other = Another reason
types-county = county councils
types-district = district councils
types-unitary = unitary councils
types-metropolitan = metropolitan districts
types-london-borough = London boroughs
nation-england = England
nation-wales = Wales
nation-scotland = Scotland
nation-northern-ireland = Northern Ireland

## The workbook (assessment.xlsx)
workbook-read-me = Read me
workbook-questions = Questions
workbook-results = Results
workbook-actions = Actions
workbook-find-out = Find out
workbook-local-questions = Our own questions
workbook-local-levels = Our own levels
workbook-levels = Levels
workbook-intro = This workbook scores itself as you answer. Your answers stay in this file: nothing is sent anywhere.
workbook-body-title = Your { $body }
workbook-body-note = All of it may stay empty. Questions that are not for your { $body } are left out.
workbook-body = { $Body }
workbook-body-type = Type of { $body }
workbook-nation = Nation
workbook-kind = Kind of assessment
workbook-kind-full = Full assessment
workbook-kind-quick = Quick check
workbook-people = Who took part
workbook-date = Date
workbook-steps-title = How to use it
workbook-step-body = Say above what your { $body } is.
workbook-step-answer = On the sheet Questions, choose an answer in each row: the darker cells need one. What each level means is beside it, with its points in brackets. Choose the highest level of which every line is true of you, and below which nothing is missing. You can also type the number of a level. To take an answer back, clear its cell.
workbook-step-lines = The sheet Levels says more about some levels, and has lines to tick. Ticks score nothing.
workbook-step-quick = Short of time? Choose Quick check on this sheet: then only the questions of the quick check count. Filter the column Quick check on the sheet Questions for Yes to see them alone.
workbook-step-target = To plan ahead, choose a target, and say who owns the next step and by when.
workbook-step-target-only = To plan ahead, choose a target.
workbook-step-profile = Or choose a profile on this sheet: its targets then hold for every question that has none of its own.
workbook-step-read-only = Results and Find out fill in by themselves. Type nothing there.
workbook-step-read = Results, Actions and Find out fill in by themselves. Type nothing there.
workbook-step-evidence = Further right are places for a note, for evidence with its address and date, and for how sure you are. Give each piece of evidence a line of its own in these cells. Notes stay internal.
workbook-step-back = Your answers can go back to the website: choose this file there under Take answers from a file. You can sort rows, add columns and rename sheets, but keep the heads, the identifiers and the hidden sheet Key.
workbook-step-empty = If the results stay empty, choose Enable editing at the top of the window. In LibreOffice, press Ctrl, Shift and F9 together.
workbook-scoring-title = How scores are worked out
workbook-scoring-level = Each level has points from 0 to 100. The weight of a question says how much it counts: with a weight of 2 it counts double.
workbook-scoring-share = A score is your points as a share of the points that your answered questions could give. Figures are cut off and never rounded up.
workbook-scoring-zero = A score is your points as a share of the points that all questions could give: open questions count as 0 points, also those that you do not know. Figures are cut off and never rounded up.
workbook-scoring-range = Where questions are open, two more figures say how low and how high the score could be once they are answered. Where less than 60% of one { $area } is answered, it has no score, only this range.
workbook-scoring-cell = A cell of the map has no score where less than 50% of it is answered.
workbook-scoring-na = Questions that do not apply are left out. If that is more than half of one { $area }, it has no score.
workbook-scoring-must-have = Some questions have a minimum level, set by law or by this { $playbook }. While one of them is below it, its { $area } stays in the second band at most; the number does not change.
workbook-scoring-hidden = The working is on hidden sheets. To follow a figure, right-click a sheet's name and choose Unhide or Show sheet.
workbook-about-title = About this { $playbook }
workbook-version = Version
workbook-publisher = Publisher
workbook-licence = Licence
workbook-area = { $Area }
workbook-principle = { $Principle }
workbook-id = Id
workbook-question = Question
workbook-weight = Weight
workbook-quick = Quick check
workbook-answer = Answer
workbook-target = Target
workbook-profile = Profile of targets
workbook-aim = Level to reach
workbook-confidence = How sure are you?
workbook-remarks = Remarks
workbook-evidence = Evidence
workbook-evidence-address = Address of the evidence
workbook-evidence-date = Date of the evidence
workbook-note = Note
workbook-owner = Owner of the next step
workbook-due = By when
workbook-yes = Yes
workbook-no = No
workbook-unknown = We do not know
workbook-na = Does not apply
workbook-low = Not very sure
workbook-medium = Fairly sure
workbook-high = Sure
workbook-choice-title = Not on the list
workbook-choice-text = Choose an entry from the list in the cell, or clear the cell.
workbook-evidence-title = What to look at
workbook-unclear = Answer or target is not on the list: choose one in the cell.
workbook-to-answer = Needs an answer.
workbook-not-quick = Not part of the quick check.
workbook-not-asked = Not asked of your { $body }.
workbook-to-find-out = Listed on the sheet Find out until you know.
workbook-left-out = Left out of the score. Say why in the note.
workbook-holds-back = Below its minimum level: this limits the band of its { $area }.
workbook-level = Level
workbook-points = Points
workbook-question-id = Question id
workbook-line = Line
workbook-line-text = What is true at this level
workbook-tick = Tick
workbook-minimum = Minimum level
workbook-results-note = Worked out from the sheet Questions. Type nothing here.
workbook-overall = Overall
workbook-score = Score
workbook-band = Band
workbook-status = Status
workbook-lowest = Lowest { $area }
workbook-at-least = At least
workbook-at-most = At most
workbook-to-target = Progress to targets
workbook-counted = { $Areas } counted
workbook-omitted = { $Areas } left out
workbook-unknown-count = Questions to find out
workbook-unclear-count = Answers not on the list
workbook-matrix = Scores by { $area } and { $principle }
workbook-areas = { $Areas }
workbook-principles = { $Principles }
workbook-groups = Groups
workbook-group = Group
workbook-coverage = Answered
workbook-counts = Counts overall
workbook-capped-by = Band limited by
workbook-status-excluded = Not asked
workbook-status-na = Does not apply
workbook-status-mostly-na = Mostly does not apply
workbook-status-partial = Too few answers
workbook-status-scored = Scored
workbook-bands = Bands
workbook-from = From
workbook-rank = Rank
workbook-priority = Priority
workbook-standing = Where you are
workbook-action = What to do
workbook-effort = Effort
workbook-stage = { $Stage }
workbook-story = { $Story } that shows how
workbook-effort-small = Small
workbook-effort-medium = Medium
workbook-effort-large = Large
type-county = County council
type-district = District council
type-unitary = Unitary council
type-metropolitan = Metropolitan district
type-london-borough = London borough

## The assessment's results, in scripts
script-comma = { ", " }
script-list-more = { $n ->
    [one] { $list } and one more
   *[other] { $list } and { $n } more
  }
script-and-more = { $n ->
    [one] and one more
   *[other] and { $n } more
  }
script-no-score = none yet
script-answer-none = Not answered
script-answer-unknown = We do not know
script-answer-na = Does not apply: { $reason }
script-answer-na-only = Does not apply
script-status-scored = scored
script-status-partial = too few answers
script-status-mostly_na = mostly does not apply
script-status-na = does not apply
script-status-excluded = no questions for you
script-results-by-area = Where you are, { $area } by { $area }
script-results-scored = { $band }, { $score } of { $max }
script-results-progress = { $answered } of { $total } answered
script-results-between = Between { $low } and { $high } of { $max }
script-results-unscored = No overall score yet
script-results-band = Wherever it ends, the band is { $band }.
script-results-bands = The band will lie between { $from } and { $to }.
script-results-so-far = By the answers so far it is { $score }, { $band }.
script-results-go-on = Go on with { $title }
script-results-not-backed-up = { $n ->
    [one] One change is not in a backup yet.
   *[other] { $n } changes are not in a backup yet.
  }
script-results-profile = targets of “{ $title }”
script-results-round = { $label }
script-results-quick = { $n ->
    [one] quick check of one question
   *[other] quick check of { $n } questions
  }
script-results-lowest = { $title } is lowest, at { $score }.
script-results-lowest-equal = Lowest, at { $score }: { $titles }.
script-results-lowest-equal-so-far = Lowest so far, at { $score }: { $titles }.
script-results-lowest-of = { $n ->
    [one] Only { $title } has a score so far: { $score }.
   *[other] Of the { $n } { $areas } scored so far, { $title } is lowest, at { $score }.
  }
script-results-since-up = That is { $n } up since { $round }.
script-results-since-down = That is { $n } down since { $round }.
script-results-since-same = That is the same as in { $round }.
script-results-targets = { $n }% of the way to the targets of “{ $profile }” is done; { $title } has furthest to go, at { $least }%.
script-results-targets-all = All targets of “{ $profile }” are reached.
script-results-caps = { $n ->
    [one] [One answer is below its minimum level], so a band is limited.
   *[other] [{ $n } answers are below their minimum levels], so bands are limited.
  }
script-results-open = { $n ->
    [one] One open question would settle it, in { $places }.
   *[other] { $n } open questions would settle it, in { $places }.
  }
script-results-zero = { $n ->
    [one] One question without an answer, counted as 0 points, in { $places }.
   *[other] { $n } questions without an answer, counted as 0 points, in { $places }.
  }
script-results-open-places = { $n } { $areas }
script-results-omitted = Left out of the overall score: { $titles }.
script-results-chart-exact = Overall score: { $score }, on a scale from 0 to { $max }.
script-results-chart = Overall score: { $score }. Range: { $low } to { $high }, on a scale from 0 to { $max }.
script-results-rejected = { $n ->
    [one] One answer does not fit these questions, so nothing can be scored. Load a backup, or clear the answer on its page.
   *[other] { $n } answers do not fit these questions, so nothing can be scored. Load a backup, or clear the answers on their pages.
  }
script-results-chart-before = { $round }: { $score }.
script-contents = On this page
script-where = Where you are
script-matrix-caption = Scores by { $area } and { $principle }
script-matrix-caption-areas = Scores by { $area }
script-matrix-area = { $Area }
script-matrix-all = Overall
script-cell-link = of { $max }. Questions on { $row }: { $column }
script-cell-link-area = of { $max }. Questions on { $row }
script-cell-na = n/a
script-cell-open = open
script-cell-open-note = no level yet
script-cell-range = { $low } to { $high }
script-cell-coverage = { $n }% answered by weight
script-legend-few = Too few answers: where it could lie
script-legend-na = Does not apply
script-next = What next
script-next-text = The steps that would move you most for the least effort come first. Write down who does each and by when: it is kept with your answers.
script-next-none = There is no step to take: every answer is at its target.
script-next-unwritten = No steps are written for these answers yet. They are furthest from their targets:
script-next-open = There may be steps to take once more questions are answered with a level.
script-steps-from = If you are at: { $name }
script-steps-story = See
script-steps-related = Related { $stories }
script-lowest = The lowest answers
script-lowest-text = These answers are furthest below the level to reach. Beside each is what the next level up says.
script-lowest-item = You are at “{ $level }”. Next, { $next }: { $text }
script-plan-choose = We choose this step
script-plan-chosen = Chosen
script-plan-not-chosen = Not chosen
script-plan-state = State
script-plan-todo = To do
script-plan-doing = Doing
script-plan-done = Done
script-plan-dropped = Dropped
script-plan-owner = Owner
script-plan-due = By when
script-plan-note = Note
script-plan-by = By { $due }
script-plan-with = Owner: { $owner }
script-plan-open = Choose, assign, set a date
script-plan-since = In the plan since { $round }
script-plan-practice = How to do it:
script-plan-on = It belongs to:
script-plan-unfinished = Still to finish
script-plan-suggested = What the answers suggest next
script-plan-settled = Done or dropped
script-plan-filter = Filter the steps
script-plan-any = All
script-plan-by-chosen = Choice
script-plan-by-area = { $Area }
script-plan-by-owner = Owner
script-plan-by-state = State
script-plan-by-effort = Effort
script-plan-by-stage = { $Stage }
script-plan-nobody = Nobody yet
script-plan-no-stage = None
script-plan-found = { $n ->
    [one] { $found } of 1 step
   *[other] { $found } of { $n } steps
  }
script-plan-grow = Show { $n } of { $left } more
script-plan-not-printed = { $n ->
    [one] One more step is on the results page; with the list opened there, it is printed at the end.
   *[other] { $n } more steps are on the results page; with the list opened there, they are printed at the end.
  }
script-plan-all = All steps
script-plan-unknown = { $n ->
    [one] One entry of your plan belongs to a step that this { $playbook } no longer has. It stays in your file:
   *[other] { $n } entries of your plan belong to steps that this { $playbook } no longer has. They stay in your file:
  }
script-plan-for = for: { $action }
script-plan-from = You are at “{ $level }” on:
script-plan-must-have = Below the minimum level
script-plan-story-success = Who did it:
script-plan-story-mixed = What happened when it was tried:
script-plan-story-failing = A failing worth reading:
script-plan-more = Further steps
script-plan-rest = { $n ->
    [one] One more step
   *[other] { $n } more steps
  }
script-effort-1 = Small effort
script-effort-2 = Medium effort
script-effort-3 = Large effort
script-by-area = By { $area }
script-by-principle = By { $principle }
script-standings-areas = Score of each { $area }, with its band and range
script-standings-local = Score of each { $area } in our own questions, with its band and range
script-local = Our own questions: { $name }
script-local-text = They have a score of their own. No other figure on this page has them in it.
script-standings-principles = Score of each { $principle }, with its band and range
script-head-area = { $Area }
script-head-principle = { $Principle }
script-head-chart = From 0 to { $max }
script-head-score = Score
script-head-band = Band
script-head-range = Could be
script-head-answered = Answered, by weight
script-head-target = Progress to targets
script-head-target-of = To the targets of “{ $profile }”
script-band-held = limited
script-caps = What limits a band
script-caps-text = These questions have a minimum level. Until these answers reach it, their { $area } stays in the second band; its number does not change.
script-caps-item = { $title } stays at { $band }. Answer: { $now }. Needed: { $least }.
script-find-out = Find out
script-find-out-zero = You answered “We do not know” here. That counts as 0 points until you know.
script-find-out-text = { $n ->
    [one] You answered “We do not know” to this question. It counts as open until you know.
   *[other] You answered “We do not know” to these { $n } questions. They count as open until you know.
  }
script-open = Still open
script-open-zero = Some questions have no level yet, and count as 0 points.
script-open-text = Some questions have no level yet, so the score is a range.
script-open-questions = { $n ->
    [one] one question
   *[other] { $n } questions
  }
script-more-questions = { $n ->
    [one] One more question
   *[other] { $n } more questions
  }
script-unsure = High scores you are not sure of
script-unsure-text = You scored these in the upper half, but are not sure. Look at the evidence before you rely on them.

script-file-a-text = a text
script-file-a-id = an id
script-file-a-time = a time such as 2026-11-30T09:00:00Z
script-file-a-sha256 = 64 hexadecimal digits
script-file-a-url = a web address
script-file-a-number = a whole number from 1
script-file-a-line = a whole number from 0
script-file-a-list = a list
script-file-a-object = an object
script-file-nothing = nothing
script-file-one-of = one of: { $list }
script-file-wanted = expected { $wanted }, found { $found }
script-file-no-version = expected a whole number from 1
script-file-no-id = this is not an id: use small letters, digits, hyphens and dots
script-file-too-deep = this is nested too deep
script-file-half-character = this text ends in half a character
script-file-too-large-number = this number is too large
script-file-forbidden-key = this key is not allowed in a results file
script-file-not-json = This is not a results file: it is not JSON.
script-file-not-json-at = This is not a results file: it stops being JSON at line { $line }, column { $column }.
script-file-no-report = This page is not a report of this self-assessment: it has no answers in it.
script-file-other-format = This is JSON, but not a results file of a self-assessment.
script-file-newer = This file has format version { $version }, and this page reads up to { $known }. Open it in a newer edition of the { $playbook }.
script-file-foreign = This file answers another { $playbook }, “{ $id }”. This one is “{ $own }”.
script-file-too-large = This file is larger than 8 MiB. Results files are smaller.
script-file-not-text = This is not a text file in UTF-8.
script-sheet-packed = This is a packed file, and not a workbook that can be read: save it as .xlsx or .csv.
script-sheet-compound = This workbook is locked with a password, or of an older Excel: save it as .xlsx without a password.
script-sheet-locked = This workbook is locked with a password: save it without one.
script-sheet-damaged = This workbook is damaged: open it in a spreadsheet program and save it again.
script-sheet-doctype = This workbook has a document type, which no workbook needs.
script-sheet-large = This workbook is too large once it is unpacked.
script-sheet-rows = This file has too many rows or columns.
script-sheet-quote = The quote with which the cell { $place } begins is never closed.
script-sheet-old-browser = This browser cannot unpack workbooks. Save the sheet Questions as .csv, or use a newer browser.
script-sheet-no-key = The sheet Key of this workbook does not say which version it has.
script-sheet-no-answers = No sheet of this file has a row of heads with “id” and “answer”.
script-sheet-unread = { $n ->
    [one] One cell of this file cannot be read.
   *[other] { $n } cells of this file cannot be read.
  }
script-sheet-passed-over = { $n ->
    [one] The file also answers a question that is only asked elsewhere. It is passed over: { $list }.
   *[other] The file also answers { $n } questions that are only asked elsewhere. They are passed over: { $list }.
  }
script-sheet-cell-twice = another column has this head already
script-sheet-cell-broken = this formula went wrong: { $value }
script-sheet-cell-no-id = this row says something, and here is no id of a question
script-sheet-cell-no-question = the { $playbook } has no question with this id
script-sheet-cell-differs = { $value } says something else of the same question
script-sheet-cell-no-tick = this is no tick: clear the cell, or choose from its list
script-sheet-cell-no-line = expected the number of a line, from 1
script-sheet-cell-no-revision = expected a whole number from 1
script-sheet-cell-other-version = the rows above answer another { $playbook } or version
script-sheet-cell-no-answer = the question has no such answer: choose one, or clear the cell
script-sheet-cell-no-level = the question has no such level
script-sheet-cell-no-choice = this is not on the list of the cell
script-sheet-cell-no-address = expected a web address
script-sheet-cell-no-day = expected a day: year, month and day with hyphens between
script-file-mistakes = { $n ->
    [one] This results file has a mistake.
   *[other] This results file has { $n } mistakes.
  }
script-file-unknown-level = the question does not offer this level
script-file-unknown-target = the question does not offer this level as a target
script-file-unknown-state = the question does not offer this answer
script-file-na-not-allowed = “does not apply” may not be said here
script-file-other-revision = this answers another revision of the question
script-file-unknown-question = there is no such question
script-diff-new = { $n ->
    [one] one new answer
   *[other] { $n } new answers
  }
script-diff-changed = { $n ->
    [one] one changed answer
   *[other] { $n } changed answers
  }
script-diff-gone = { $n ->
    [one] one answer of yours would go
   *[other] { $n } answers of yours would go
  }
script-diff-details = { $n ->
    [one] one with the same answer, but another note, target, evidence or confidence
   *[other] { $n } with the same answer, but another note, target, evidence or confidence
  }
script-diff-same = { $n ->
    [one] one the same
   *[other] { $n } the same
  }
script-diff-same-level = The same, with other details
script-diff-question = Question
script-diff-mine = Yours now
script-diff-theirs = After loading
script-diff-show = { $n ->
    [one] Show the difference
   *[other] Show the { $n } differences
  }
script-diff-caption = What would change
script-take-heading = Load answers
script-take-file = A backup, a shared file or a report
script-take-hint = JSON, a report in HTML, the workbook (.xlsx) or the table of answers (.csv). You see what is in it before anything changes.
script-take-reading = Reading the file
script-take-unchanged = Nothing was changed.
script-take-check = { $n ->
    [one] One answer carries over and should be checked.
   *[other] { $n } answers carry over and should be checked.
  }
script-take-orphaned = { $n ->
    [one] One answer does not fit the questions of today. It is set aside, not deleted.
   *[other] { $n } answers do not fit the questions of today. They are set aside, not deleted.
  }
script-take-migrated = The file was made with version { $from }; this is version { $to }.
script-take-same = Every answer is the same as yours, and nothing of yours would go.
script-take-add-title = Add to mine
script-take-add-text = All your answers stay. Questions that you have not answered, or do not know, are filled in from the file. Notes, evidence, targets, plan and earlier rounds are joined.
script-take-nothing-new = Nothing in this file is new to you.
script-take-brings = It brings: { $list }.
script-take-stays-mine = Yours stays where the file says something else: { $list }.
script-take-add = Add these answers
script-take-added = Answers added.
script-take-replace-title = Replace mine
script-take-local = Our own questions: { $answered } of { $total } answered.
script-take-kept = { $n ->
    [one] One answer to a question that is only asked elsewhere is kept.
   *[other] { $n } answers to questions that are only asked elsewhere are kept.
  }
script-take-part = It has one part only: { $titles }. Everything else stays as it is.
script-take-asked = You are asked to answer: { $titles }.
script-take-before = This backup also has what was there before answers were last taken in.
script-take-before-show = Look at that instead
script-clash-text = { $n ->
    [one] One clash: you and the file say something different. Yours stays unless you choose the other.
   *[other] { $n } clashes: you and the file say something different. Yours stays unless you choose the other.
  }
script-clash-all-mine = All mine
script-clash-all-theirs = All theirs
script-clash-mine = Yours: { $said }
script-clash-theirs = In the file: { $said }
script-clash-step = Step of the plan: { $step } ({ $question })
script-take-differences = If it replaces your answers, this changes:
script-take-stays = What it does not mention stays as it is: { $list }.
script-take-own = These are my own answers, from another computer or browser. (If not, the next file from here counts as another person’s.)
script-take-undo = Undo: bring my answers back
script-take-undone = Your answers are as they were before.
script-take-redo = Redo: take them again
script-take-redone = The answers are there again, with what you changed since.
script-goes-note = { $n ->
    [one] one note of yours would be replaced
   *[other] { $n } notes of yours would be replaced
  }
script-goes-evidence = { $n ->
    [one] one piece of evidence of yours would go
   *[other] { $n } pieces of evidence of yours would go
  }
script-goes-target = { $n ->
    [one] one target of yours would be replaced
   *[other] { $n } targets of yours would be replaced
  }
script-goes-confidence = { $n ->
    [one] how sure you are would be replaced in one answer
   *[other] how sure you are would be replaced in { $n } answers
  }
script-goes-plan = { $n ->
    [one] one step of your plan would be replaced
   *[other] { $n } steps of your plan would be replaced
  }
script-goes-subject = { $n ->
    [one] one detail of your { $body } or round would be replaced
   *[other] { $n } details of your { $body } and round would be replaced
  }
script-goes-criteria = { $n ->
    [one] the lines ticked at one question would be replaced
   *[other] the lines ticked at { $n } questions would be replaced
  }
script-goes-profile = { $n ->
    [one] the profile of targets that you chose would be replaced
   *[other] the profile of targets that you chose would be replaced
  }
script-stays-note = { $n ->
    [one] one note
   *[other] { $n } notes
  }
script-stays-evidence = { $n ->
    [one] one piece of evidence
   *[other] { $n } pieces of evidence
  }
script-stays-target = { $n ->
    [one] one target
   *[other] { $n } targets
  }
script-stays-confidence = { $n ->
    [one] how sure you are of one answer
   *[other] how sure you are of { $n } answers
  }
script-stays-plan = { $n ->
    [one] one step of your plan
   *[other] { $n } steps of your plan
  }
script-stays-subject = { $n ->
    [one] one detail of your { $body } or round
   *[other] { $n } details of your { $body } and round
  }
script-stays-criteria = { $n ->
    [one] the lines ticked at one question
   *[other] the lines ticked at { $n } questions
  }
script-stays-profile = { $n ->
    [one] the profile of targets
   *[other] the profile of targets
  }
script-stays-rounds = { $n ->
    [one] one earlier round
   *[other] { $n } earlier rounds
  }
script-take-replace = Replace my answers
script-take-take = Take these answers
script-take-backup = Download a backup of mine first
script-take-keep = Keep mine
script-take-leave = Leave them
script-take-title = What is in this file
script-take-taken = Answers loaded. These results are from that file.
script-take-left = Nothing was changed.
script-close = Close
script-shared-title = Somebody shared answers with you
script-shared-broken = This link is damaged: part of it is missing or was changed on the way. Ask for it again, or for a file.
script-shared-newer = This link was made by a newer edition of the { $playbook }.
script-shared-other = This link was made for other questions: another { $playbook }, or another version of this one. Ask for a file instead.
script-shared-left = The shared answers were not loaded. Yours are as they were.
script-csv-download = Download as a table (CSV)
script-csv-area = { $Area }
script-csv-apart = Apart
script-csv-principle = { $Principle }
script-csv-id = Id
script-csv-question = Question
script-csv-answer = Answer
script-csv-points = Points
script-csv-weight = Weight
script-csv-target = Target
script-csv-criteria = Lines ticked
script-report-ticked = Ticked:
script-csv-confidence = Confidence
script-csv-evidence = Evidence
script-csv-address = Address of the evidence
script-csv-date = Date of the evidence
script-csv-internal-note = Internal note
script-csv-playbook = { $Playbook }
script-csv-revision = Revision
script-csv-aim = Level to reach
script-csv-note = Note to publish
script-csv-rank = Rank
script-csv-now = Where you are
script-csv-step = What to do
script-csv-stage = { $Stage }
script-csv-effort = Effort
script-csv-must-have = Below the minimum level
script-csv-owner = Owner
script-csv-due = By when
script-csv-chosen = Chosen
script-csv-state = State
script-csv-plan-note = Note
script-csv-story = { $Story }
script-csv-yes = Yes
script-csv-unit = { $Unit }
script-report-title = Results of the self-assessment
script-report-answers = Every answer
script-report-foot = Made with the { $playbook } { $title }, version { $version }. The answers are in this file: load it on the results page to go on from here. Notes marked internal are not in it.
script-exchange = Keep, share, print
script-exchange-text = You make these files here, on your computer. Nothing is sent. Only the backup holds notes marked internal.
script-exchange-backup = Backup
script-exchange-backup-text = Everything, with internal notes and earlier rounds, to load back here. Keep it to yourselves.
script-exchange-plan = Plan as a table
script-exchange-plan-text = The steps with state, owner, date and note, for a spreadsheet (CSV).
script-exchange-dates = Dates of the plan
script-exchange-dates-text = The dates of steps that are not finished, for a calendar (ICS).
script-exchange-dates-none = No step that is still to finish has a date.
script-exchange-answers = Answers as a table
script-exchange-answers-text = A row for each question, for a spreadsheet (CSV).
script-exchange-print = Print
script-exchange-print-text = This page, on A4, on paper or as a PDF.
script-exchange-report = Report in one file
script-exchange-report-text = A page for colleagues (HTML) that needs no site, and can be loaded back.
script-exchange-share = File to share
script-exchange-share-text = The answers, evidence and notes to publish (JSON): for the team view, or other { $bodies }.
script-exchange-with-notes = Put internal notes into the table of answers too, for your own copy
script-exchange-with-plan = Include the plan in the report and the file to share: what is chosen, states, owners, dates and notes
script-exchange-saved = Handed to your browser to save: { $name }
script-exchange-link = Link with the answers in it
script-exchange-link-text = Whoever opens it sees how far you are, and can take your levels, targets and how sure you are, but nothing that you typed. The answers are after the # of the address, which browsers do not send to a server; but whoever has the link has the answers.
script-exchange-link-make = Make the link
script-exchange-link-label = Link
script-exchange-link-size = The link has { $length } characters, which mail and chat programs pass on whole.
script-exchange-link-cut = The link has { $length } characters. Some mail and chat programs cut links after about { $safe }: try it, or share a file instead.
script-exchange-link-long = The answers take { $length } characters, and a link can carry at most { $size }. Share a file instead.
script-exchange-copy = Copy the link
script-exchange-copied = The link is copied.
script-exchange-copy-yourself = The link is selected: copy it with your keyboard.
script-head-group = { $Area } or { $principle }
script-peers = Beside other { $bodies }
script-peers-full = You see full assessments of other { $bodies }.
script-peers-only = You see the assessments of other { $bodies }.
script-peers-quick = You see quick checks of other { $bodies }.
script-peers-no-full = There are no figures of full assessments yet: at least { $n } { $bodies } are needed. Quick checks are compared apart.
script-peers-no-quick = There are no figures of quick checks yet: at least { $n } { $bodies } are needed. Full assessments are compared apart.
script-peers-none = There are no figures of other { $bodies } yet: at least { $n } { $bodies } are needed.
script-peers-text = The bar is your score; the box is the middle half of the { $bodies }, and the line in it their median. Their figures are rounded, and counts below { $n } are not shown, so that no { $body } can be identified.
script-peers-about = about { $n }
script-peers-about-range = about { $low } to { $high }
script-peers-other = The comparison was made with version { $version } of the { $playbook }, so it does not fit these questions.
script-peers-all = All { $bodies }
script-peers-with = Compare with
script-peers-caption = Your scores beside those of other { $bodies }
script-peers-you = You
script-peers-median = Median
script-peers-half = Middle half
script-peers-n = { $Bodies }
script-peers-hidden = too few
script-contribute = Contribute to a comparison
script-contribute-text = The people who keep this { $playbook } can compare { $bodies } without knowing which is which. You see everything that would be in the file. Then you decide whether to save it and send it.
script-contribute-show = Show what would be in it
script-contribute-full = This is a full assessment: { $percent }% of it is answered, and { $needed }% is needed to count.
script-contribute-only = { $percent }% of the assessment is answered, and { $needed }% is needed to count.
script-contribute-quick = This is a quick check of { $n } questions: { $percent }% of it is answered, and { $needed }% is needed to count.
script-contribute-not-full = Of the full assessment { $percent }% is answered, and { $needed }% is needed. So only the questions of the quick check would go.
script-contribute-too-little = A file saved now would be left out of the comparison. Answer more questions first.
script-contribute-all = All that is in the file
script-contribute-row-kind = Kind
script-contribute-row-model = { $Playbook }
script-contribute-row-type = Type of { $body }
script-contribute-row-nation = Nation
script-contribute-row-quarter = Quarter
script-contribute-row-answers = Answers
script-contribute-row-number = Number
script-contribute-kind-full = Full assessment
script-contribute-kind-quick = Quick check
script-contribute-unsaid = not given
script-contribute-level = { $n ->
    [one] 1 level
   *[other] { $n } levels
  }
script-contribute-na = { $n ->
    [one] 1 does not apply
   *[other] { $n } do not apply
  }
script-contribute-unknown = { $n ->
    [one] 1 not known
   *[other] { $n } not known
  }
script-contribute-not = Not in it: your { $body }’s name, notes, evidence, targets and dates. The number is random and new for each round; it shows when the same file comes twice.
script-contribute-file = The file itself
script-contribute-save = Save this file
script-rounds = Rounds
script-rounds-text = Answer again in half a year and see what moved. Closing a round puts a copy away; you go on from the same answers.
script-rounds-unnamed = Earlier round
script-rounds-name = Name of this round
script-rounds-close = Close this round
script-rounds-close-text = Closed rounds are kept with your answers and are part of the backup. Steps of the plan that are not done or dropped come along into the next round.
script-rounds-close-text-alone = Closed rounds are kept with your answers and are part of the backup.
script-rounds-oldest = { $n } rounds are kept: with one more the oldest, { $oldest }, goes. Download a backup first.
script-rounds-trend = Round by round
script-rounds-trend-text = Each round by the questions of today that it answered. Choose “Compare” to see a round over the same questions only.
script-rounds-line = Line
script-rounds-closed = The round { $label } is closed. You are in the next one.
script-rounds-compare = Compare
script-rounds-remove = Remove
script-rounds-remove-sure = Remove for good
script-rounds-removed = The round { $label } was removed.
script-rounds-file = Compare with a file
script-rounds-file-hint = A backup or a shared file of an earlier round. It is only compared, not taken.
script-rounds-compared = { $now } beside { $then }
script-rounds-count = { $total ->
    [one] Compared on { $n } of 1 question.
   *[other] Compared on { $n } of { $total } questions.
  }
script-rounds-why = Only questions that both rounds answer with a level, and whose meaning did not change, are compared. So these scores can differ from those above.
script-rounds-caption = Scores then and now
script-rounds-now = Now
script-rounds-change = Change
script-rounds-same = no change
script-rounds-up = { $n } up
script-rounds-down = { $n } down
script-paper = For a committee or a board
script-paper-text = A short paper made from these results: where you are, what holds you back, the steps that you chose, and what they need. You can change the words once they are in your own document.
script-paper-text-alone = A short paper made from these results: where you are and what holds you back. You can change the words once they are in your own document.
script-paper-make = Make the paper
script-paper-made = The paper
script-paper-copy = Copy for Word
script-paper-copied = The paper is copied. Paste it into your document: headings and tables take its styles.
script-paper-selected = The paper is selected: copy it with your keyboard.
script-paper-print = Print the paper
script-paper-save = Save as one file
script-paper-title = Self-assessment: where we are and what we propose
script-paper-title-alone = Self-assessment: where we are
script-where-we-are = Where we are
script-paper-score = Score, of { $max }
script-paper-since = Since { $round }
script-paper-since-why = Changes since { $round } count only the questions that both rounds answer with a level, and whose meaning did not change: { $n } of { $total }. So they can differ from the scores of that round’s paper.
script-paper-back = What holds us back
script-paper-caps = { $n ->
    [one] One answer is below its minimum level. Until it reaches it, its { $area } stays in the second band. It comes first.
   *[other] { $n } answers are below their minimum levels. Until they reach them, their { $areas } stay in the second band. They come first.
  }
script-paper-now = Our answer
script-paper-needed = To reach
script-paper-propose = What we propose
script-paper-unchosen = { $n ->
    [one] Nothing has been chosen yet. This step comes first, by how much it moves for its effort.
   *[other] Nothing has been chosen yet. These { $n } steps come first, by how much they move for their effort.
  }
script-paper-more = { $n ->
    [one] One more step is in the plan.
   *[other] { $n } more steps are in the plan.
  }
script-paper-needs = What it needs
script-paper-needs-effort = Effort: { $efforts }.
script-paper-effort-1 = { $n } small
script-paper-effort-2 = { $n } medium
script-paper-effort-3 = { $n } large
script-paper-needs-owner = { $n ->
    [one] An owner for one step that has none yet.
   *[other] Owners for { $n } steps that have none yet.
  }
script-paper-needs-date = Time: from { $first } to { $last }.
script-paper-needs-answer = { $n ->
    [one] An answer to one question that we could not answer.
   *[other] Answers to { $n } questions that we could not answer.
  }
script-paper-needs-agree = Agreement to these steps, with their owners and dates, and a date for the next round.
script-paper-foot = From { $answered } of { $total } questions of the self-assessment in “{ $title }”, version { $version }; answers as of { $day }.
script-charts = Charts for slides and reports
script-charts-text = As drawing (SVG) or picture (PNG).
script-chart-map = Map of scores
script-chart-areas = Score of each { $area }
script-chart-rounds = Scores round by round
script-team-people = Whose answers
script-team-people-text = Each person answers alone and sends you a file: “File to share” or “Backup” on their results page. The files stay in this tab until you close it, once you have chosen where to keep answers; before that, until you leave the page.
script-team-files = Results files
script-team-files-hint = Choose several at once, or drop them here.
script-team-own = Add the answers in this browser
script-team-me = This browser
script-team-remove = Take out
script-team-removed = { $name } was taken out.
script-team-answers = { $n ->
    [one] one answered
   *[other] { $n } answered
  }
script-team-loaded = { $n ->
    [one] One file was added.
   *[other] { $n } files were added.
  }
script-team-again = { $n ->
    [one] One was here already, with the same answers: it counts once.
   *[other] { $n } were here already, with the same answers: they count once.
  }
script-team-doubt-title = One person or two?
script-team-doubt = “{ $first }” and “{ $second }” began as one file and have different answers. Are they two people, or is one the newer answers of the same person?
script-team-two = Two people: keep both
script-team-newer = One person: take out the older, “{ $name }”
script-team-kept-both = Both count.
script-team-refused = { $n ->
    [one] One file was refused.
   *[other] { $n } files were refused.
  }
script-team-one-more = One more file is needed to compare.
script-team-answers-title = Where you agree and where to talk
script-team-discuss = { $n ->
    [one] One question to discuss first
   *[other] { $n } questions to discuss first
  }
script-team-same = { $n ->
    [one] one where all chose the same
   *[other] { $n } where all chose the same
  }
script-team-show = Show
script-team-show-discuss = Discuss these first ({ $n })
script-team-show-open = Not agreed yet ({ $n })
script-team-show-all = All ({ $n })
script-team-none-discuss = Nobody is far apart on any question.
script-team-none-open = There is an agreed answer to every question.
script-team-none-all = There are no answers.
script-team-figures = How many people chose what
script-team-median = In the middle: { $level }.
script-team-median-lower = In the middle, the lower one of two: { $level }.
script-team-agree = All chose the same level.
script-team-spread = { $n ->
    [one] Apart by one level.
   *[other] Apart by { $n } levels.
  }
script-team-some-na = { $n ->
    [one] One says that it does not apply.
   *[other] { $n } say that it does not apply.
  }
script-team-some-unknown = { $n ->
    [one] One does not know.
   *[other] { $n } do not know.
  }
script-team-some-open = { $n ->
    [one] One did not answer.
   *[other] { $n } did not answer.
  }
script-team-agreed = Agreed answer
script-team-not-agreed = Not agreed yet
script-team-role = Agreed by the team
script-team-outcome = What you agreed on
script-team-outcome-text = An answer is only recorded when you choose it. Nothing is averaged. It is kept at once as the answer of this browser, in place of the one before; “Not agreed yet” brings that back.
script-team-progress = { $total ->
    [one] { $n } of 1 question has an agreed answer.
   *[other] { $n } of { $total } questions have an agreed answer.
  }
script-team-take-over = Record where all chose the same
script-team-took-over = { $n ->
    [one] One answer was recorded.
   *[other] { $n } answers were recorded.
  }
script-team-save = Download the agreed answers
script-team-results = See the results
script-team-no-room = The files do not fit into this tab’s storage: after a reload, add them again.
script-sharing-text = Say who answers each { $area }. Each of them gets a file, takes it on this page in their own browser, and sends their part back. Here you add it to yours.
script-sharing-who = Who answers
script-sharing-people = By person
script-sharing-me = { $name } (you)
script-sharing-make = Make a file for { $name }
script-sharing-made = Handed to your browser to save: { $name }. Send it to { $to } yourself. It has your notes on these { $areas } too.
script-sharing-out = still out
script-sharing-part-out = still out: { $titles }
script-sharing-back = back, last changed on { $day }
script-mine-title = Your { $areas }
script-mine-others = { $Areas } that others answer
script-mine-send = Save my part to send back
script-mine-all = I answer all { $areas }
script-mine-all-said = All { $areas } are in one list again.
script-mine-saved = Handed to your browser to save: { $name }. Send it back yourself. It has your notes too.
script-sharing-area-to = { $title } ({ $name })
script-sharing-still-out = Still out: { $list }.
script-sharing-all-back = Everything that you shared out has come back.
# End of results and exchange.
script-meeting-begin = Begin the meeting
script-meeting-begin-text = One question at a time, large enough for a projector.
script-meeting-discuss = Discuss this
script-meeting-end = Back to the list
script-meeting-left = { $n ->
    [one] { $n } of { $total } questions is left.
   *[other] { $n } of { $total } questions are left.
  }
script-meeting-order = Order
script-meeting-order-spread = Furthest apart first
script-meeting-order-area = By { $area }
script-meeting-number = { $n } of { $total }
script-meeting-previous = Previous question
script-meeting-next = Next question
script-meeting-keys = Also: arrow keys, Page Up and Page Down.
script-meeting-agreed = Agreed: { $answer }.
script-meeting-take-back = Not agreed after all
script-meeting-taken-back = The agreed answer was taken back.
script-meeting-reason = Why it does not apply
script-meeting-said = Notes and evidence
script-meeting-silent = Nobody’s file has a note or evidence on this.
script-meeting-sure = How sure: { $how }
script-services = { $Units } side by side
script-services-text = Each column is one file. Nothing is averaged, and no column is the { $body } as a whole.
script-services-caption = Scores of each { $area }, by { $unit }
script-services-lowest = Lowest
script-services-apart = { $n } apart
script-services-same = All the same
script-services-quick = Quick check
script-services-unscored = Too little is answered to compare them.
script-services-widest = Furthest apart in { $title }, by { $n }: { $low } has { $lowest }, { $high } { $highest }.
script-services-level = They score the same everywhere.
script-services-lowest-of-all = The lowest score of all is { $score } of { $max }: { $name }, { $title }.
script-services-bodies = These files name different { $bodies }: { $names }.
script-services-mixed = Only the quick check was answered by: { $names }. The others answered all questions, so the scores are not of the same questions.
script-services-unnamed = { $n ->
    [one] One file names no { $unit } and is not among the columns: { $names }.
   *[other] { $n } files name no { $unit } and are not among the columns: { $names }.
  }
script-register-count = { $n ->
    [one] One piece of evidence is named.
   *[other] { $n } pieces of evidence are named.
  }
script-register-aged = { $n ->
    [one] One is older than { $years } years.
   *[other] { $n } are older than { $years } years.
  }
script-register-undated = { $n ->
    [one] One has no date that can be read.
   *[other] { $n } have no date that can be read.
  }
script-register-show = Show
script-register-show-all = All ({ $n })
script-register-show-aged = Older than { $years } years ({ $n })
script-register-show-undated = Without a date that can be read ({ $n })
script-register-none = There is none of this kind.
script-register-caption = Evidence by question
script-register-title = Evidence
script-register-date = Date
script-register-age = Age
script-register-is-aged = older than { $years } years
script-register-without = { $n ->
    [one] One answer has no evidence
   *[other] { $n } answers have no evidence
  }
script-register-print = Print
script-age-days = { $n ->
    [one] one day
   *[other] { $n } days
  }
script-age-months = { $n ->
    [one] one month
   *[other] { $n } months
  }
script-age-years = { $n ->
    [one] one year
   *[other] { $n } years
  }
script-age-today = today
script-age-ahead = in the future
script-csv-title = What it is
script-csv-age = Age
script-csv-aged = Older than { $years } years
