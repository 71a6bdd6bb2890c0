//! Connections. One that asks nothing, or never ends what it asks, is closed: many of them would keep
//! readers out.

use axum::Router;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

/// How long a request's head may take, and how long a connection may wait for the next request.
const PATIENCE: Duration = Duration::from_secs(10);
/// Of more connections that have asked nothing yet, the oldest are closed.
const MOST_SILENT: usize = 64;
/// How long to wait when the system has no more connections to give.
const REST: Duration = Duration::from_millis(50);

/// A connection that has asked nothing yet.
struct Silent {
    has_asked: Arc<AtomicBool>,
    connection: AbortHandle,
}

/// Serves for ever.
pub(super) async fn serve(listener: TcpListener, router: Router) -> io::Result<()> {
    let mut silent: VecDeque<Silent> = VecDeque::new();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => silent.push_back(begin(stream, router.clone())),
            // It went before it was taken, or there are too many: those that are silent go.
            Err(_) => tokio::time::sleep(REST).await,
        }
        silent.retain(|it| !it.has_asked.load(Relaxed) && !it.connection.is_finished());
        while silent.len() > MOST_SILENT {
            silent.pop_front().inspect(|oldest| oldest.connection.abort());
        }
    }
}

fn begin(stream: TcpStream, router: Router) -> Silent {
    let has_asked = Arc::new(AtomicBool::new(false));
    let (asks, answers) = (Arc::clone(&has_asked), TowerToHyperService::new(router));
    let service = service_fn(move |request| {
        asks.store(true, Relaxed);
        answers.call(request)
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(PATIENCE);
    let connection = http.serve_connection(TokioIo::new(stream), service);
    // A reader may go away in the middle: that is not an error.
    let task = tokio::spawn(async move { drop(connection.await) });
    Silent { has_asked, connection: task.abort_handle() }
}
