# Every string of the interface, in English. Text of the playbook itself is not here.

## The frame around a page
skip = Skip to the content
nav-main = Main
nav-menu = Menu
nav-search = Search
breadcrumb = You are here
contents-title = On this page
footer-version = Version { $name }.
footer-publisher = Published by { $name }.
footer-licence = Free to reuse under the
next-title = What next
next-previous = Before:
next-next = After:
next-map = Go to the map of practices

## What kind of page this is
kind-area = Area
kind-principle = Principle
kind-stage = Stage
kind-story = Story
kind-route = Delivery route
kind-assessment = Self-assessment
kind-page = Page

## Home
place-label = A town street: people meeting, a ballot box, a service counter, a civic hall, a desk at a window, an office with space to let, a mast, and a park with trees and homes.
home-assess = Score your council
home-stories = { $n ->
    [one] Read one story
   *[other] Read { $n } stories
  }
home-map = The map
home-map-text = Each row is something a council does. Each column is a way of doing it better. Start anywhere.
home-stages = Reset, reform, recover
home-where = Where does your council stand?
home-where-text = Answer as a team, in a meeting or on paper. You see what the answers add up to and what to do next. Your answers stay in your browser: nothing is sent anywhere.
home-stories-title = What happened to those who went first
home-stories-text = Some of it worked, some of it failed and some is still in dispute. Each story gives its sources.
home-routes = Ways to run a service
home-pages = Using this playbook
matrix-caption = Practices, by area and principle
matrix-none = No practice yet

## Areas, principles and stages
area-why = Why it matters
area-scope = What is in and what is out
area-first-steps = First steps
area-practices = Four ways to do it better
area-outcomes = What should change
area-pitfalls = What goes wrong
area-audiences = What to say, and to whom
area-assessment = Score yourselves
area-score = { $n ->
    [one] Answer one question on this area
   *[other] Answer { $n } questions on this area
  }
practice-stories = Who has done it
practice-questions = { $n ->
    [one] Answer the question on this practice
   *[other] Answer the { $n } questions on this practice
  }
outcome-what = Outcome
outcome-measure = How to see it
outcome-cost = What it takes
outcome-source = Found in: { $name }
outcome-up = Should rise
outcome-down = Should fall
review-owner = Kept by
review-due = Next review
principle-test = The question to ask
principle-failure = How it fails
principle-practices = { $name } in each area
stage-signs = Signs that you are done
stage-areas = First steps in each area
audience-staff = Staff
audience-members = Elected members
audience-public = The public
audience-partners = Partners
question-count = { $n ->
    [one] One question
   *[other] { $n } questions
  }
questions = { $n ->
    [one] question
   *[other] questions
  }

## Stories
stories-title = Stories
stories-list = All stories
story-count = { $n ->
    [one] One story
   *[other] { $n } stories
  }
story-success = Success
story-failing = Failing
story-mixed = Mixed
story-council = Where
story-when = When
story-areas = { $n ->
    [one] Area
   *[other] Areas
  }
story-principles = { $n ->
    [one] Principle
   *[other] Principles
  }
story-stage = Stage
story-routes = { $n ->
    [one] Delivery route
   *[other] Delivery routes
  }
story-checked = Checked
story-verified = Checked against its sources
story-unverified = Not yet checked against its source
story-measure = What changed
story-claim = As claimed by { $name }.
story-lesson = The lesson
story-sources = Sources
story-related = Stories like this one
story-next-area = Go to the area: { $title }
filter-title = Narrow the list of stories
filter-any = Any
filter-clear = Clear the choices
filter-area = Area
filter-principle = Principle
filter-stage = Stage
filter-outcome = How it ended
filter-country = Country
filter-route = Delivery route
script-filter-found-one = One story of {"{"}total{"}"}
script-filter-found = {"{"}n{"}"} stories of {"{"}total{"}"}
script-filter-all = All {"{"}total{"}"} stories
script-filter-none = No story fits these choices. Clear one of them to see more.

## Delivery routes
route-fits = When it fits
route-does-not-fit = When it does not
route-checklist = Before you decide
routes-pages = Choosing between them

## Self-assessment
assessment-how = How it works
assessment-how-text = Each area has its own page of questions. For each question you choose the level that describes your council today. The points under the questions add up as you answer. If two levels seem to fit, choose the lower one.
assessment-quick = Quick check
assessment-full = Full assessment
assessment-quick-text = questions. Answer only those marked as part of the quick check, four for each area.
assessment-full-text = questions. Answer them all. Most teams need a meeting for each area.
assessment-private = Your answers are private
assessment-private-text = Nothing that you choose leaves your browser. There is no account and no server that receives answers.
assessment-tools = Other pages
assessment-results = Results
assessment-team = Team view
assessment-print = Questionnaire to print
assessment-areas = Choose an area
assessment-counts = { $n ->
    [one] One question
   *[other] { $n } questions
  }, { $m } in the quick check
assessment-scale = The five levels
assessment-scale-text = The same scale runs through every question, from work that depends on one person to work that would survive a change of people.
assessment-bands = Bands of the score
assessment-from = From
assessment-pages = More about the method
assessment-area-text = { $n ->
    [one] One question. Choose the level that describes your council today.
   *[other] { $n } questions. For each one, choose the level that describes your council today.
  }
assessment-back = All areas
assessment-read = Read about { $title }
assessment-start = Go to the questions
question-quick = Quick check
question-weight = Counts { $n } times
question-must-have = Law or safety asks for at least: { $name }
question-applies-to = Only for { $name }
question-unknown = We do not know
question-na = Does not apply to us
question-reason = Why not
question-evidence = What to look at before you answer
question-actions = What to do next, level by level
question-from = If you are at: { $name }
question-stories = Stories that bear on this question
action-effort-1 = Small effort
action-effort-2 = Medium effort
action-effort-3 = Large effort
action-story = See
points-title = What the answers add up to
points-of = of { $n } points
points-answered = of { $n } questions answered
points-note = The bands hold when every question is answered. With questions open, the sum is the least that you score. If a question does not apply, leave it out and read the bands with care.
points-caption = What the points mean
points-points = Points
points-band = Band
points-range = { $from } to { $to }
results-empty = No answers have been given in this browser yet. Once you have answered some questions, this page shows where you are and what to do next.
results-noscript = This page needs scripts. Without them, each area's page still adds up the points under its questions and shows the band that they fall in.
team-empty = Here a team lays the answers of several people side by side, to see where they agree and where to talk. There are no answers to compare yet.
team-noscript = This page needs scripts. Without them, print the questionnaire, let each person fill it in, and compare the sheets in a meeting.
paper-text = Tick one box for each question. The number beside a box is what it is worth. Write the points into the table at the end of each area and add them up.
paper-council = Council
paper-people = Who took part
paper-date = Date
paper-score = Add up: { $title }
paper-question = Question
paper-total = Total

## Network, events, glossary
network-offers = Offers
network-asks = Asks
network-contacts = Contacts
network-no-offers = No council has posted an offer yet. If yours has something to share, tell whoever keeps this playbook.
network-no-asks = No council is asking for help here yet. If yours is looking for a partner, tell whoever keeps this playbook.
events-none = No workshops or other dates are planned at the moment.
event-times = { $from } to { $to }
event-calendar = Add to your calendar: { $title }
glossary-title = Glossary
glossary-letters = Letters
term-also = also: { $name }
term-see = See

## Search
search-label = Search this playbook
search-noscript = Search needs scripts, and they are off in this browser. You can still look in the
search-glossary = glossary
search-home = or start from the map on the home page
script-search-none = Nothing found for “{"{"}query{"}"}”. Try fewer or shorter words.
script-search-one = One page found
script-search-many = {"{"}n{"}"} pages found
script-search-first = {"{"}n{"}"} pages found; these are the best {"{"}shown{"}"}
script-search-loading = Loading the index
script-search-failed = The search index could not be loaded. Use the menu or the glossary instead.

## Page not found
not-found-text = There is nothing at this address. The page may have moved, or the address may have a mistake in it.
not-found-home = Go to the home page
not-found-address = Check the address, or take away its last part and try again.

## Names of pages that every site has, and of what is not a page
site-summary = New ways of working for local authorities.
nav-home = Home
nav-areas = Areas
nav-stories = Stories
nav-routes = Routes
nav-assessment = Assess yourselves
nav-network = Network
kind-term = Glossary
title-stories = Stories
summary-stories = What councils did, what changed, what went wrong, and where it is written down.
title-routes = Delivery routes
summary-routes = Four ways to run a service, when each fits and when it does not.
title-assessment = Assess yourselves
summary-assessment = See where your council stands, area by area, and what to do next.
summary-assessment-area = Questions on one area; each answer adds its points.
title-assessment-results = Results
summary-assessment-results = Where you are, and what to do next.
title-assessment-team = Team view
summary-assessment-team = Several people's answers side by side, to find what to talk about.
title-assessment-print = Questionnaire to print
summary-assessment-print = Every question on paper, with tables to add up the points by hand.
title-network = Network
summary-network = You are not alone: who offers what, who seeks what, and whom to turn to.
title-events = Events
summary-events = Workshops and other dates.
title-glossary = Glossary
summary-glossary = The words of this playbook, explained.
title-search = Search
summary-search = Find a page by the words on it.
title-print = The whole playbook
summary-print = Every area, story and route on one page, for printing.
title-not-found = Page not found
summary-not-found = There is nothing at this address.

## Dates, and what stands for marks in a text
date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
table = Table
task-done = Done:
task-open = To do:

## The self-assessment's own words
band-starting = Starting
band-developing = Developing
band-established = Established
band-leading = Leading
reason-shared-service = A shared service or partner answers for this
reason-not-our-duty = It is not our duty
reason-other = Another reason
council-county = county councils
council-district = district councils
council-unitary = unitary councils
council-metropolitan = metropolitan districts
council-london-borough = London boroughs
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
workbook-levels = Levels
workbook-intro = This workbook scores itself as you answer. Your answers stay in this file: nothing is sent anywhere.
workbook-council-title = Your council
workbook-council-note = Type and nation are optional. They leave out questions that are not for a council like yours.
workbook-council = Council
workbook-council-type = Type of council
workbook-nation = Nation
workbook-people = Who took part
workbook-date = Date
workbook-steps-title = How to use it
workbook-step-council = Choose your type of council and your nation above.
workbook-step-answer = On the sheet Questions, choose an answer in each row. The sheet Levels says what each answer means. If two seem to fit, choose the lower one. To take an answer back, clear its cell.
workbook-step-quick = Short of time? Filter the column Quick check on the sheet Questions for Yes and answer those questions first.
workbook-step-target = Where you want to get further, choose a target, and say who owns the next step and by when.
workbook-step-read = Results, Actions and Find out fill themselves. Type nothing there.
workbook-step-empty = If the results stay empty, choose Enable editing at the top of the window. In LibreOffice, press Ctrl, Shift and F9 together.
workbook-scoring-title = How a score comes about
workbook-scoring-level = Each level has points from 0 to 100. A question counts as often as its weight says.
workbook-scoring-share = A score is the points that you reached out of those that your answered questions could give. Figures are cut off, not rounded up: 49.9 shows as 49.
workbook-scoring-range = Where questions are open, two more figures say how low and how high the score could be once they are answered. An area with less than 60% answered has no score, only this range; so does a cell of the map with less than 50%.
workbook-scoring-na = Questions that do not apply are left out. If that is more than half of an area, it has no score.
workbook-scoring-must-have = Some questions ask for what law or safety asks for. While one of them is below its minimum, its area stays in the second band at most; the number does not change.
workbook-scoring-hidden = The working is on hidden sheets. To follow a figure, right-click a sheet's name and choose Unhide or Show sheet.
workbook-about-title = About this playbook
workbook-version = Version
workbook-publisher = Publisher
workbook-licence = Licence
workbook-area = Area
workbook-principle = Principle
workbook-id = Id
workbook-question = Question
workbook-weight = Weight
workbook-quick = Quick check
workbook-answer = Answer
workbook-target = Target
workbook-confidence = How sure are you?
workbook-reading = What your answer says
workbook-evidence = Evidence
workbook-note = Note
workbook-owner = Owner of the next step
workbook-due = By when
workbook-yes = Yes
workbook-no = No
workbook-unknown = We do not know
workbook-na = Does not apply
workbook-low = Low
workbook-medium = Medium
workbook-high = High
workbook-choice-title = Not on the list
workbook-choice-text = Choose an entry of the list in the cell, or clear the cell.
workbook-evidence-title = What to look at
workbook-unclear = Answer or target is not on the list: choose one in the cell.
workbook-not-asked = Not asked of a council of your type or nation.
workbook-to-find-out = On the sheet Find out until you know.
workbook-left-out = Left out of the score. Say why in the note.
workbook-holds-back = This holds back the band of its area: law or safety asks for more.
workbook-level = Level
workbook-points = Points
workbook-meaning = What is true of a council at this level
workbook-minimum = Law or safety asks for at least this
workbook-results-note = Worked out from the sheet Questions. Type nothing here.
workbook-overall = Overall
workbook-score = Score
workbook-band = Band
workbook-status = Status
workbook-lowest = Lowest area
workbook-at-least = At least
workbook-at-most = At most
workbook-to-target = Way to targets
workbook-counted = Areas counted
workbook-omitted = Areas left out
workbook-unknown-count = Questions to find out
workbook-unclear-count = Answers not on the list
workbook-matrix = Scores by area and principle
workbook-areas = Areas
workbook-principles = Principles
workbook-coverage = Answered
workbook-counts = Counts overall
workbook-capped-by = Band held back by
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
workbook-stage = Stage
workbook-story = Story that shows how
workbook-effort-small = Small
workbook-effort-medium = Medium
workbook-effort-large = Large
workbook-type-county = County council
workbook-type-district = District council
workbook-type-unitary = Unitary council
workbook-type-metropolitan = Metropolitan district
workbook-type-london-borough = London borough

## The assessment's results, in scripts
script-and-more-one = and one more
script-and-more-many = and {"{"}n{"}"} more
script-no-score = none yet
script-answer-none = Not answered
script-answer-unknown = We do not know
script-answer-na = Does not apply: {"{"}reason{"}"}
script-status-scored = scored
script-status-partial = too few answers
script-status-mostly_na = mostly does not apply
script-status-na = does not apply
script-status-excluded = not asked of you
script-results-scored = {"{"}band{"}"}, {"{"}score{"}"} of 100
script-results-unscored = No overall score yet
script-results-round = {"{"}label{"}"}
script-results-quick = quick check of {"{"}n{"}"} questions
script-results-lowest = {"{"}area{"}"} is lowest, at {"{"}score{"}"}.
script-results-caps-one = One answer holds a band back.
script-results-caps-many = {"{"}n{"}"} answers hold a band back.
script-results-open-one = One question is still open: the true score lies between {"{"}low{"}"} and {"{"}high{"}"}.
script-results-open-many = {"{"}n{"}"} questions are still open: the true score lies between {"{"}low{"}"} and {"{"}high{"}"}.
script-results-open-unscored-one = One question is still open: the score will lie between {"{"}low{"}"} and {"{"}high{"}"}.
script-results-open-unscored-many = {"{"}n{"}"} questions are still open: the score will lie between {"{"}low{"}"} and {"{"}high{"}"}.
script-results-partial-one = One area has too few answers for an overall score: {"{"}areas{"}"}.
script-results-partial-many = {"{"}n{"}"} areas have too few answers for an overall score: {"{"}areas{"}"}.
script-results-omitted = Left out of the overall score: {"{"}areas{"}"}.
script-results-chart = Overall score: {"{"}score{"}"}. Range: {"{"}low{"}"} to {"{"}high{"}"}, on a scale from 0 to 100.
script-results-rejected-one = One answer does not fit these questions, so nothing can be scored. Load a backup, or clear the answer on its page.
script-results-rejected-many = {"{"}n{"}"} answers do not fit these questions, so nothing can be scored. Load a backup, or clear the answers on their pages.
script-where = Where you are
script-matrix-caption = Scores by area and principle
script-matrix-area = Area
script-matrix-all = Overall
script-cell-link = of 100. Questions on {"{"}area{"}"}: {"{"}principle{"}"}
script-cell-na = n/a
script-cell-open = open
script-cell-open-note = no answers yet
script-cell-range = {"{"}low{"}"} to {"{"}high{"}"}
script-cell-coverage = {"{"}n{"}"}% answered
script-legend-few = Too few answers: where it could lie
script-legend-na = Does not apply
script-next = What next
script-next-text = The steps that would move you most for the least effort come first. Write down who takes each and by when: it is kept with your answers.
script-next-none = There is no step to take: every answer is at its target.
script-plan-owner = Who takes it
script-plan-due = By when
script-plan-for = for: {"{"}action{"}"}
script-plan-filled = Who: {"{"}owner{"}"}. By when: {"{"}due{"}"}.
script-plan-from = You are at “{"{"}level{"}"}” on:
script-plan-must-have = Law or safety asks for it
script-plan-story = Who did it:
script-plan-more = Further steps
script-plan-rest-one = One more step
script-plan-rest-many = {"{"}n{"}"} more steps
script-effort-1 = Small effort
script-effort-2 = Medium effort
script-effort-3 = Large effort
script-by-area = By area
script-by-principle = By principle
script-standings-areas = Score of each area, with its band and range
script-standings-principles = Score of each principle, with its band and range
script-head-area = Area
script-head-principle = Principle
script-head-chart = From 0 to 100
script-head-score = Score
script-head-band = Band
script-head-range = Could be
script-head-answered = Answered
script-head-target = Way to targets
script-band-held = held back
script-caps = What holds a band back
script-caps-text = Law or safety asks for a minimum here. Until these answers reach it, their area stays in the second band; its number does not change.
script-caps-item = {"{"}area{"}"} stays at {"{"}band{"}"}. Answer: {"{"}now{"}"}. Needed: {"{"}least{"}"}.
script-find-out = Find out
script-find-out-text-one = You said that you do not know. It counts as open until you do.
script-find-out-text-many = To these {"{"}n{"}"} questions you said that you do not know. They count as open until you do.
script-unsure = High, but unsure
script-unsure-text = You put these in the upper half and said that you are not sure. Look at the evidence before you build on them.
# End of results and exchange.
