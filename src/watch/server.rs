//! The server: what was published last, from memory. No request reaches the file system.

use super::audience::Patience;
use super::origin::{self, Others};
use super::page::{self, Edits, NEWS, SCRIPT};
use super::{Failure, Newest, Published, Served, connections, editing};
use crate::output::{FileKind, OutPath};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive};
use axum::response::{IntoResponse as _, Response, Sse};
use axum::routing::get;
use futures_util::{Stream, stream};
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

/// How many ports are tried.
const PORTS: u16 = 100;
/// How long a browser waits before it asks again after the server went.
const RETRY: Duration = Duration::from_secs(1);

/// Listens at the wanted port, or at the next free one.
pub(super) fn bind(address: IpAddr, wanted: u16) -> Result<TcpListener, Failure> {
    let last = if wanted == 0 { 0 } else { wanted.saturating_add(PORTS) };
    let mut port = wanted;
    loop {
        match TcpListener::bind((address, port)) {
            Ok(listener) => return Ok(listener),
            Err(cause) if cause.kind() != io::ErrorKind::AddrInUse || port == last => {
                return Err(Failure::Port { wanted: SocketAddr::new(address, wanted), cause });
            }
            Err(_) => port += 1,
        }
    }
}

/// Serves for ever.
pub(super) async fn serve(
    listener: TcpListener,
    names: Vec<String>,
    served: Served,
) -> io::Result<()> {
    let by_address = !listener.local_addr()?.ip().is_loopback();
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    connections::serve(listener, router(served, Others { by_address, names })).await
}

fn router(served: Served, others: Others) -> Router {
    let others = Arc::new(others);
    let edits = served.editing.clone().map_or_else(Router::new, editing::router);
    Router::new()
        .route(SCRIPT, get(script))
        .route(&format!("{NEWS}/{{*page}}"), get(news))
        .route(&format!("{NEWS}/"), get(news))
        .fallback(get(file))
        .with_state(served)
        .merge(edits)
        .layer(middleware::from_fn(move |request, next| guard(Arc::clone(&others), request, next)))
}

/// Refuses who may not ask, and says of every answer that it is to be neither kept, guessed at nor
/// shown within pages of others.
async fn guard(others: Arc<Others>, request: Request, next: Next) -> Response {
    let mut response = if origin::may_ask(request.uri(), request.headers(), &others) {
        next.run(request).await
    } else {
        let words = "This server answers only to the name of this computer, and only to its own pages.\n\
             Another name is let in by --allow-host NAME.\n";
        (StatusCode::FORBIDDEN, words).into_response()
    };
    let fixed = [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    for (name, value) in fixed {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

async fn script() -> Response {
    let script = concat!(
        include_str!("overlay.js"),
        include_str!("renewal.js"),
        include_str!("reload.js"),
        include_str!("warnings.js"),
        include_str!("sources.js")
    );
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], script).into_response()
}

/// A file of the site. A request for one that is still being made waits for it.
async fn file(State(served): State<Served>, uri: Uri, headers: HeaderMap) -> Response {
    let pass = served.editing.as_ref().map(|editing| &editing.pass);
    if let Some(pass) = pass.filter(|pass| pass.opens(uri.query())) {
        // `//host/` would lead to another site.
        let path = page::path(uri.path()).map_or("/", |_| uri.path());
        let there = (header::LOCATION, path.parse().unwrap_or(HeaderValue::from_static("/")));
        return (StatusCode::SEE_OTHER, [there, (header::SET_COOKIE, pass.cookie())])
            .into_response();
    }
    let edits = served.editing.as_ref().filter(|editing| editing.pass.lets_look(&headers));
    let edits = edits.map(|editing| &editing.edits);
    let path = page::path(uri.path());
    let _seat = path.as_ref().map(|path| {
        served.audience.asks(path);
        served.audience.waits(path, Patience::HasNot)
    });
    let mut published = served.published;
    let ready = |newest: &Newest| newest.as_ref().is_some_and(|it| is_ready(it, path.as_ref()));
    let newest = published.wait_for(ready).await;
    let Some(newest) = newest.ok().and_then(|newest| newest.clone()) else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    answer(&newest, uri.path(), edits).await
}

fn is_ready(newest: &Published, path: Option<&OutPath>) -> bool {
    path.is_none_or(|path| !newest.awaits(path))
}

async fn answer(published: &Published, path: &str, edits: Option<&Edits>) -> Response {
    let html = |status, text: String| {
        (status, [(header::CONTENT_TYPE, content_type(".html"))], text).into_response()
    };
    let Some(site) = &published.site else {
        return html(StatusCode::SERVICE_UNAVAILABLE, page::waiting());
    };
    let Some(found) = page::find(site, path) else { return StatusCode::NOT_FOUND.into_response() };
    let status = if found.is_missing { StatusCode::NOT_FOUND } else { StatusCode::OK };
    if found.path.as_str().ends_with(".html") {
        return html(status, page::dressed(site, &found, edits));
    }
    let kind = content_type(found.path.as_str());
    let file = found.body.clone();
    match tokio::task::spawn_blocking(move || file.read()).await {
        Ok(Ok(bytes)) => {
            (status, [(header::CONTENT_TYPE, kind)], Body::from(bytes)).into_response()
        }
        // It is being changed: the next build has it.
        _ => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// The news of one page: now, and whenever they change. A page that is still being made has none yet.
async fn news(
    State(Served { published, audience, editing }): State<Served>,
    uri: Uri,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let page = uri.path().strip_prefix(NEWS).unwrap_or_default().to_owned();
    let path = page::path(&page);
    let seat = path.as_ref().map(|path| audience.waits(path, Patience::Has));
    let told = (published, (page, path, seat, editing), String::new());
    let news = stream::unfold(told, |(mut published, followed, told)| async move {
        let (page, path, _, editing) = &followed;
        loop {
            let newest = published.borrow_and_update().clone();
            if let Some(newest) = newest.filter(|newest| is_ready(newest, path.as_ref())) {
                let known = editing.as_ref().map(|it| it.turned.borrow().known());
                let news = page::news(&newest, page, known.unwrap_or_default());
                if news != told {
                    let event = Event::default().retry(RETRY).data(&news);
                    return Some((Ok(event), (published, followed, news)));
                }
            }
            published.changed().await.ok()?;
        }
    });
    Sse::new(news).keep_alive(KeepAlive::default())
}

fn content_type(path: &str) -> String {
    let kind = FileKind::of(path);
    kind.map_or_else(|| "application/octet-stream".to_owned(), FileKind::content_type)
}
