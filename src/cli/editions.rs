//! `local-normal build --editions DIR`: the site of every edition in a folder, each in a folder of its own. The playbook is read and
//! parsed once; one edition that fails does not stop the others.

mod places;
mod row;
mod table;

use super::args::{Build, Format};
use super::build::{explain, wanted, wishes};
use super::folders::Folders;
use super::named_output::{Output, Sign};
use super::progress::Progress;
use super::stop::when_stopped;
use super::{Exit, git_dates, report, say, unreadable};
use crate::diag::{Diagnostic, has_errors, in_order};
use crate::disk::Folder;
use crate::load::LIST;
use crate::model::{EditionList, ListedEdition as Row};
use crate::pipeline::{Common, Options};
use crate::read::{Listing, Which, list, read_listed};
use crate::record::{Kept, Record};
use crate::source::{Origin, SourceTree};
use crate::write::Staging;
use places::Place;
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Instant;

/// How many mistakes of an edition are shown; `check --edition` shows all.
const MOST_MISTAKES: usize = 5;

/// Builds all of them. `folder` is where their folders are.
pub(super) fn run(playbook: Option<&Path>, command: &Build, folder: &Path) -> Exit {
    build(playbook, command, folder).unwrap_or_else(|exit| exit)
}

fn build(playbook: Option<&Path>, command: &Build, folder: &Path) -> Result<Exit, Exit> {
    let started = Instant::now();
    let progress = Progress::begin(command.checks.format, "Reading");
    let places = places::find(folder)?;
    let playbook = places::playbook(playbook, &places)?;
    let options = wanted(command, &Folders::from(playbook.as_path()))?;
    let out = command.out.as_deref().unwrap_or(Path::new("public"));
    let json = place_of_list(out)?;
    let mut listing = list(&playbook, Which::Visible).map_err(|error| unreadable(&error))?;
    // The playbook's own site shows the list of the last run. No edition changes with it.
    listing.files.retain(|file| file.path != Path::new(LIST));
    let format = command.checks.format;
    let run = Arc::new(Run::default());
    let stopping = Arc::clone(&run);
    when_stopped(move || stopping.stop());
    let has_dates = command.dates.git_dates;
    let national = OnceLock::new();
    let all = All { out, options, has_dates, format, playbook, listing, national, run };
    progress.count("Edition", places.len());
    let row = |place| {
        let row = all.row(place);
        progress.one_more();
        row
    };
    let rows: Vec<_> = places.par_iter().with_max_len(1).map(row).collect();
    drop(progress);
    all.end(&rows, &json, started)
}

/// The place of `editions.json`, in a folder that is no site and no part of a playbook.
fn place_of_list(out: &Path) -> Result<Output, Exit> {
    Folder::made(out).map_err(|cause| {
        say!("error: cannot make the folder {}: {cause}", out.display());
        Exit::MachineFailed
    })?;
    Output::free(&out.join(LIST), Sign::Format(EditionList::FORMAT))
}

/// Sites on their way into their folders.
#[derive(Default)]
struct Run {
    stagings: Mutex<Vec<Arc<Staging>>>,
    /// Held while the mistakes of an edition are told.
    telling: Mutex<()>,
}

impl Run {
    /// Stops every site that is not in place yet.
    fn stop(&self) -> bool {
        let stagings = self.stagings.lock().expect("nothing panics while it is held");
        for staging in stagings.iter() {
            staging.stop();
        }
        // Held until the program has ended, so that no other begins.
        std::mem::forget(stagings);
        true
    }

    fn begin(&self, staging: &Arc<Staging>) {
        let mut stagings = self.stagings.lock().expect("nothing panics while it is held");
        stagings.push(Arc::clone(staging));
    }

    fn end(&self, staging: &Arc<Staging>) {
        staging.close();
        let mut stagings = self.stagings.lock().expect("nothing panics while it is held");
        stagings.retain(|other| !Arc::ptr_eq(other, staging));
    }
}

/// What all editions are built with.
struct All<'a> {
    out: &'a Path,
    options: Options,
    /// Whether git is asked when files were last changed.
    has_dates: bool,
    format: Format,
    playbook: PathBuf,
    listing: Listing,
    /// Read when the first edition needs it.
    national: OnceLock<Result<(SourceTree, Common), Exit>>,
    run: Arc<Run>,
}

impl All<'_> {
    fn national(&self) -> Result<&(SourceTree, Common), Exit> {
        let national = self.national.get_or_init(|| {
            let tree = read_listed(&self.listing).map_err(|error| unreadable(&error))?;
            let (common, loaded) = Common::of(&tree, self.options.drafts);
            let found = in_order(loaded.severities.apply(loaded.diagnostics));
            if has_errors(&found) {
                let folders = Folders::from(self.playbook.as_path());
                let _ = report::print(&found, &tree, &folders, self.format);
                return Err(Exit::PlaybookErrors);
            }
            Ok((tree, common))
        });
        national.as_ref().map_err(|exit| *exit)
    }

    /// What is asked of the site of one, in this folder.
    fn options_of(&self, edition: &Path) -> Result<Options, Exit> {
        let mut options = self.options.clone();
        if self.has_dates {
            options.changed.extend(git_dates::dates(Origin::Edition, edition)?);
        }
        Ok(options)
    }

    fn row(&self, place: &Place) -> Row {
        self.build(place).unwrap_or_else(|_| Row::failed(&place.id))
    }

    /// Builds one, unless nothing would change.
    fn build(&self, place: &Place) -> Result<Row, Exit> {
        let folders = place.folders(&self.playbook)?;
        let (out, edition) = (self.out.join(&place.id), folders.of(Origin::Edition));
        let own = list(edition, Which::Visible).map_err(|error| unreadable(&error))?;
        let options = self.options_of(edition)?;
        let wishes = format!("editions {}", wishes(&options, &folders));
        let record = Record::new(&out, &[&self.listing, &own], &wishes);
        let earlier = Kept::of(&out).and_then(Kept::site);
        let said = record
            .as_ref()
            .zip(earlier.as_ref())
            .and_then(|(record, earlier)| record.holds(earlier));
        if let Some(row) = said.and_then(|said| serde_json::from_str(said).ok()) {
            return Ok(Row { is_unchanged: true, ..row });
        }
        let (national, common) = self.national()?;
        let own = read_listed(&own).map_err(|error| unreadable(&error))?;
        let tree = national.clone().with_edition(&own);
        let staging = Arc::new(Staging::begin(&out, &folders.all()).map_err(explain)?);
        self.run.begin(&staging);
        let all = (&tree, common, &options);
        let row = self.write(place, &folders, all, (&staging, record.as_ref()));
        self.run.end(&staging);
        row
    }

    fn write(
        &self,
        place: &Place,
        folders: &Folders,
        (tree, common, options): (&SourceTree, &Common, &Options),
        (staging, record): (&Arc<Staging>, Option<&Record>),
    ) -> Result<Row, Exit> {
        let look = |playbook: &_| Row::of(&place.id, playbook);
        let (outcome, row) = common.run_into(tree, options, &**staging, look);
        self.tell(place, &outcome.diagnostics, tree, folders);
        let row = row.unwrap_or_else(|| Row::failed(&place.id));
        let row = row.counting(&outcome.diagnostics);
        let Some(built) = outcome.site else { return Ok(row) };
        staging.commit(&built.manifest).map_err(explain)?;
        let digest = built.manifest.digest.clone();
        let row = Row { is_built: true, pages: built.pages, digest, ..row };
        if let (Some(record), Ok(said)) = (record, serde_json::to_string(&row)) {
            record.keep(&said, &built.manifest);
        }
        Ok(row)
    }

    /// Names the mistakes of an edition that cannot be built.
    fn tell(&self, place: &Place, found: &[Diagnostic], tree: &SourceTree, folders: &Folders) {
        let _telling = self.run.telling.lock().expect("nothing panics while it is held");
        match self.format {
            Format::Human if has_errors(found) => {
                say!("{}: {}", place.id, report::count(found));
                report::print_first(MOST_MISTAKES, found, tree, folders);
            }
            Format::Github => drop(report::print(found, tree, folders, Format::Github)),
            _ => {}
        }
    }

    /// Writes the list of editions and says what became of each.
    fn end(&self, rows: &[Row], json: &Output, started: Instant) -> Result<Exit, Exit> {
        let list = row::to_json(rows);
        json.put(list.as_bytes())?;
        let printed = match self.format {
            Format::Json => say::data(&list),
            _ => Exit::Fine,
        };
        say::report(&table::table(rows));
        let count = |is: fn(&Row) -> bool| rows.iter().filter(|row| is(row)).count();
        let (built, unchanged) = (count(|row| row.is_built), count(|row| row.is_unchanged));
        let (out, took) = (self.out.display(), started.elapsed().as_secs_f64());
        say!(
            "{built} of {} editions are up to date in {out}, {unchanged} of them as they were, in {took:.2} s.",
            rows.len()
        );
        let with_drafts = count(|row| row.left_out > 0);
        if with_drafts > 0 {
            say!("Drafts are left out of {with_drafts} of them; --drafts puts them in.");
        }
        let exit = if built == rows.len() { Exit::Fine } else { Exit::PlaybookErrors };
        Ok(exit.and_printed(printed))
    }
}
