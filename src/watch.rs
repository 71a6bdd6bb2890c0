//! An author's day: builds again on every save, serves the site from memory, and has the browser
//! follow. Nothing is written to disk.
//!
//! Two threads. The loop waits for changes, reads, builds and publishes; the server hands out what
//! was published last. They meet in one channel that keeps only the newest state, so nobody
//! waits for anybody, and a page that was away sees the newest state.

mod changes;
mod connections;
mod cycle;
mod mounts;
mod origin;
mod page;
mod problems;
mod server;
mod watcher;

pub(crate) use changes::{Change, Kind, Pages};
pub(crate) use cycle::Built;
pub(crate) use watcher::How;

use crate::pipeline::Options;
use crate::read::{ReadError, Reader};
use cycle::{Cycle, Published};
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use tokio::sync::watch::{Receiver, Sender, channel};
use watcher::Watcher;

/// What to watch, and how.
#[derive(Debug)]
pub(crate) struct Plan {
    /// The playbook's folder.
    pub folder: PathBuf,
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
}

/// What there is to tell while watching.
#[derive(Debug)]
pub(crate) enum News<'a> {
    /// How changes are noticed from now on.
    Watching(&'a How),
    /// The server listens here.
    Serving(SocketAddr),
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

/// Hears the news, from either thread.
pub(crate) type Tell = Arc<dyn Fn(&News<'_>) + Send + Sync>;

/// The newest state; `None` until the first build has ended.
type Newest = Option<Arc<Published>>;

/// Watches until Ctrl-C.
pub(crate) fn watch(plan: Plan, tell: &Tell) -> Result<(), Failure> {
    let listener = match &plan.serve {
        Some(place) => Some((place.clone(), server::bind(place.address, place.port)?)),
        None => None,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(Failure::System)?;
    // Said first, whichever thread is faster.
    if let Some((_, listener)) = &listener {
        tell(&News::Serving(listener.local_addr().map_err(Failure::System)?));
    }
    let (publish, published) = channel(None);
    let hears = Arc::clone(tell);
    let builds = thread::spawn(move || keep_building(&plan, &publish, &hears));
    let ended = runtime.block_on(async {
        tokio::select! {
            ended = tokio::signal::ctrl_c() => ended.map_err(Failure::System).map(|()| true),
            ended = serve(listener, published.clone(), tell) => ended.map(|()| true),
            () = until_builds_stop(published) => Ok(false),
        }
    })?;
    if !ended && let Err(panic) = builds.join() {
        std::panic::resume_unwind(panic);
    }
    Ok(())
}

/// The loop ends only by a mistake of ours, and then its channel closes.
async fn until_builds_stop(mut published: Receiver<Newest>) {
    while published.changed().await.is_ok() {}
}

async fn serve(
    listener: Option<(Place, TcpListener)>,
    published: Receiver<Newest>,
    tell: &Tell,
) -> Result<(), Failure> {
    let Some((place, listener)) = listener else { return std::future::pending().await };
    let at = listener.local_addr().map_err(Failure::System)?;
    let mut first = published.clone();
    let opened = async {
        if place.opens && first.wait_for(Option::is_some).await.is_ok() {
            let opened = open::that_detached(address(at));
            opened.unwrap_or_else(|error| tell(&News::NoBrowser(error)));
        }
    };
    let ((), served) = tokio::join!(opened, server::serve(listener, place.names, published));
    served.map_err(Failure::System)
}

/// The site's address for a browser on this computer.
pub(crate) fn address(at: SocketAddr) -> String {
    match at.ip() {
        ip if ip.is_unspecified() => format!("http://127.0.0.1:{}/", at.port()),
        _ => format!("http://{at}/"),
    }
}

fn keep_building(plan: &Plan, publish: &Sender<Newest>, tell: &Tell) {
    // Watched before it is read: what changes in between is noticed.
    let mut watcher = Watcher::new(&plan.folder, plan.polls);
    let mut reader = Reader::new(&plan.folder);
    let mut cycle = Cycle::new(plan.options.clone());
    tell(&News::Watching(watcher.how()));
    loop {
        let read = watcher.read_when_settled(&mut reader, cycle.tree());
        let is_readable = read.is_ok();
        match read {
            Ok(tree) => {
                let publish = |state| drop(publish.send_replace(Some(state)));
                if let Some(built) = cycle.turn(tree, publish) {
                    tell(&News::Built(&built));
                }
            }
            Err(error) => {
                if let Some(published) = cycle.unreadable(&error) {
                    publish.send_replace(Some(published));
                    tell(&News::Unreadable(&error));
                }
            }
        }
        if watcher.wait(is_readable) {
            tell(&News::Watching(watcher.how()));
        }
    }
}
