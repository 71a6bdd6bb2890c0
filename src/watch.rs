//! An author's day: builds again on every save, serves the site from memory, and has the browser
//! follow. Of the site nothing is written to disk.
//!
//! Two threads. The loop waits for changes, reads, builds and publishes; the server hands out what
//! was published last. They meet in one channel that keeps only the newest state, so nobody
//! waits for anybody, and a page that was away sees the newest state.

mod asking;
mod audience;
mod building;
mod changes;
mod connections;
mod cycle;
mod desk;
mod drawn;
mod editing;
mod editor;
mod known;
mod mounts;
mod named;
mod notes;
mod origin;
mod page;
mod parts;
mod pass;
mod pictures;
mod places;
mod problems;
mod server;
mod sources;
mod targets;
mod translations;
mod turned;
mod warnings;
mod watcher;

pub(crate) use changes::{Change, Kind, Pages};
pub(crate) use cycle::Built;
pub(crate) use watcher::How;

use crate::pipeline::Options;
use crate::read::ReadError;
use audience::{Audience, PAUSE};
use building::{Building, keep_building};
use cycle::Published;
use desk::Desk;
use editing::Editing;
use page::Edits;
use pass::Pass;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;
use tokio::sync::watch::{Receiver, channel};
use turned::Turned;
use watcher::Hints;

/// What to watch, and how.
#[derive(Debug)]
pub(crate) struct Plan {
    /// The playbook's folder.
    pub folder: PathBuf,
    /// That of the edition which is laid over it.
    pub edition: Option<PathBuf>,
    /// How to build.
    pub options: Options,
    /// Whether to look again and again, even where the system tells of changes.
    pub polls: bool,
    /// Where to serve; `None` for builds that only report.
    pub serve: Option<Place>,
}

/// Where to serve.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// The address to listen at.
    pub address: IpAddr,
    /// The first port to try; 0 for any.
    pub port: u16,
    /// Names besides `localhost` by which this computer may be asked.
    pub names: Vec<String>,
    /// Whether to open the site in the browser after the first build.
    pub opens: bool,
    /// The address that opens a file in the author's editor, with `{path}`, `{line}` and `{column}`; `None` where no file
    /// may be changed by the browser.
    pub editor: Option<String>,
}

/// What there is to tell while watching.
#[derive(Debug)]
pub(crate) enum News<'a> {
    /// How changes are noticed from now on.
    Watching(&'a How),
    /// The server listens here.
    Serving(SocketAddr),
    /// Files can be changed by this address.
    Editing(&'a str),
    /// No browser could be opened.
    NoBrowser(io::Error),
    /// A build ended.
    Built(&'a Built),
    /// The folder cannot be read; what was served still is.
    Unreadable(&'a ReadError),
}

/// Why watching could not begin.
#[derive(Debug)]
pub(crate) enum Failure {
    /// No port could be had.
    Port {
        /// The first one that was tried.
        wanted: SocketAddr,
        /// What the system said of the last.
        cause: io::Error,
    },
    /// The system gave no means to serve or to wait.
    System(io::Error),
}

/// What the server hands out.
#[derive(Clone)]
struct Served {
    published: Receiver<Newest>,
    audience: Arc<Audience>,
    editing: Option<Arc<Editing>>,
}

/// Hears the news, from either thread.
pub(crate) type Tell = Arc<dyn Fn(&News<'_>) + Send + Sync>;

/// The newest state; `None` until the first build has ended.
type Newest = Option<Arc<Published>>;

/// What is served, and where.
struct Serving {
    place: Place,
    listener: TcpListener,
    at: SocketAddr,
    editing: Option<Arc<Editing>>,
}

impl Serving {
    fn begin(
        plan: &Plan,
        hints: &Hints,
        audience: &Arc<Audience>,
        turned: Receiver<Turned>,
    ) -> Result<Option<Self>, Failure> {
        let Some(place) = plan.serve.clone() else { return Ok(None) };
        let listener = server::bind(place.address, place.port)?;
        let at = listener.local_addr().map_err(Failure::System)?;
        let edit = |editor: String| {
            let national = plan.edition.as_ref().map(|_| plan.folder.canonicalize());
            let national = national.transpose()?.map(|folder| portable(&folder));
            let folder = plan.edition.as_ref().unwrap_or(&plan.folder).canonicalize()?;
            let (audience, tell) = (Arc::clone(audience), hints.of_drafts());
            let wake = move |is_unsaved| {
                audience.changes(is_unsaved);
                tell();
            };
            let desk = Desk::new(&folder, Box::new(wake));
            let pass = Pass::new(at.port())?;
            let folder = portable(&folder);
            let edits = Edits { folder, national, editor };
            Ok(Arc::new(Editing {
                desk,
                pass,
                edits,
                turned,
                places: Mutex::default(),
                told: Mutex::default(),
            }))
        };
        let editing = place.editor.clone().map(edit).transpose().map_err(Failure::System)?;
        Ok(Some(Self { place, listener, at, editing }))
    }

    /// The address to open: with the token, where files can be changed.
    fn address(&self) -> String {
        let query = self.editing.as_ref().map(|editing| editing.pass.query());
        address(self.at) + &query.unwrap_or_default()
    }
}

/// Watches until Ctrl-C.
pub(crate) fn watch(plan: Plan, tell: &Tell) -> Result<(), Failure> {
    let hints = Hints::new();
    let (turn, turned) = channel(Turned::default());
    let audience = Audience::new(PAUSE);
    let serving = Serving::begin(&plan, &hints, &audience, turned)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(Failure::System)?;
    // Said first, whichever thread is faster.
    if let Some(serving) = &serving {
        tell(&News::Serving(serving.at));
        if serving.editing.is_some() {
            tell(&News::Editing(&serving.address()));
        }
    }
    let (publish, published) = channel(None);
    let editing = serving.as_ref().and_then(|serving| serving.editing.clone());
    let building = Building { turn, publish, audience: Arc::clone(&audience), editing };
    let hears = Arc::clone(tell);
    let builds = thread::spawn(move || keep_building(&plan, hints, &building, &hears));
    let ended = runtime.block_on(async {
        tokio::select! {
            ended = tokio::signal::ctrl_c() => ended.map_err(Failure::System).map(|()| true),
            ended = serve(serving, (published.clone(), audience), tell) => ended.map(|()| true),
            () = until_builds_stop(published) => Ok(false),
        }
    })?;
    if !ended && let Err(panic) = builds.join() {
        std::panic::resume_unwind(panic);
    }
    Ok(())
}

/// A folder as an editor's address has it: with `/` before the letter of a drive too.
fn portable(folder: &Path) -> String {
    let path = folder.display().to_string().replace('\\', "/");
    let path = path.strip_prefix("//?/").unwrap_or(&path);
    if path.starts_with('/') { path.to_owned() } else { format!("/{path}") }
}

/// The loop ends only by a mistake of ours, and then its channel closes.
async fn until_builds_stop(mut published: Receiver<Newest>) {
    while published.changed().await.is_ok() {}
}

async fn serve(
    serving: Option<Serving>,
    (published, audience): (Receiver<Newest>, Arc<Audience>),
    tell: &Tell,
) -> Result<(), Failure> {
    let Some(serving) = serving else { return std::future::pending().await };
    let address = serving.address();
    let Serving { place, listener, editing, .. } = serving;
    let mut first = published.clone();
    let opened = async {
        if place.opens && first.wait_for(Option::is_some).await.is_ok() {
            let opened = open::that_detached(address);
            opened.unwrap_or_else(|error| tell(&News::NoBrowser(error)));
        }
    };
    let served = server::serve(listener, place.names, Served { published, audience, editing });
    let ((), served) = tokio::join!(opened, served);
    served.map_err(Failure::System)
}

/// The site's address for a browser on this computer.
pub(crate) fn address(at: SocketAddr) -> String {
    match at.ip() {
        ip if ip.is_unspecified() => format!("http://127.0.0.1:{}/", at.port()),
        _ => format!("http://{at}/"),
    }
}
