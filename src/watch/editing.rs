//! The routes by which a browser changes files: one question, answered as JSON.
//!
//! A request must have the cookie of this run and come from a page of this server (`pass`); what it sends is JSON and not
//! large; the file that it names is looked up among those of the playbook, and never taken as a path. A picture that a field names
//! is read by a path as sites have them, and no link is followed.

use super::asking::{Act, Ask, Into, Said, What};
use super::desk::{Desk, Done, Edit, Refused, Saved};
use super::drawn::{is_shown, outermost};
use super::editor::file;
use super::notes::note;
use super::page::Edits;
use super::parts::{self, Becomes, New};
use super::pass::Pass;
use super::pictures::{picture, shown};
use super::places::Places;
use super::targets::targets;
use super::turned::Turned;
use crate::edit::{Change, fields, order_of};
use crate::model::Page;
use crate::source::SourceTree;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use tokio::sync::watch::Receiver;

/// All routes are below this path.
pub(super) const PATH: &str = "/__local-normal/edit";
/// Most bytes of a request: a file of the playbook may have half as many.
const MOST: usize = 4 * 1024 * 1024;

/// What the routes need.
pub(super) struct Editing {
    pub(super) desk: Desk,
    pub(super) pass: Pass,
    pub(super) edits: Edits,
    pub(super) turned: Receiver<Turned>,
    pub(super) places: Mutex<Places>,
    /// How many states were told.
    pub(super) told: Mutex<u64>,
}

/// The routes, below [`PATH`].
pub(super) fn router(editing: Arc<Editing>) -> Router {
    let looks = Arc::clone(&editing);
    let asks = Router::new().route(&format!("{PATH}/ask"), post(ask));
    let asks = asks.route(&format!("{PATH}/media/{{*name}}"), get(media));
    let asks = asks.layer(DefaultBodyLimit::max(MOST)).with_state(editing);
    let files = Router::new()
        .route(&format!("{PATH}/"), get(async || file("editor.html")))
        .route(&format!("{PATH}/{{name}}"), get(async |Path(name): Path<String>| file(&name)));
    files
        .merge(asks)
        .layer(middleware::from_fn(move |request, next| guard(Arc::clone(&looks), request, next)))
}

/// Refuses whoever did not come by the address of this run.
async fn guard(editing: Arc<Editing>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let is_look = request.method() == axum::http::Method::GET;
    let is_let =
        if is_look { editing.pass.lets_look(headers) } else { editing.pass.lets_change(headers) };
    if !is_let {
        let words = "Files are changed only by the address that `local-normal watch` printed, and from its own pages.\n";
        return (StatusCode::FORBIDDEN, words).into_response();
    }
    next.run(request).await
}

async fn ask(State(editing): State<Arc<Editing>>, headers: HeaderMap, body: Bytes) -> Response {
    let kind = headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    if kind != Some(b"application/json") {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let Ok(ask) = serde_json::from_slice::<Ask>(&body) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let asked = Arc::clone(&editing);
    let answer = tokio::task::spawn_blocking(move || asked.answer(ask)).await;
    let Ok(answer) = answer else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let (mut answer, until) = match answer {
        Ok(answer) => answer,
        Err(refused) => (serde_json::to_value(refused).expect("words become JSON"), Until::Now),
    };
    let is_there = |turned: &Turned| match until {
        Until::Now => true,
        Until::Checked(generation) => turned.checked >= generation,
        Until::Whole(generation) => turned.whole >= generation,
    };
    drop(editing.turned.clone().wait_for(is_there).await);
    answer["state"] = editing.state();
    ([(header::CONTENT_TYPE, "application/json")], answer.to_string()).into_response()
}

/// A picture that a field names.
async fn media(State(editing): State<Arc<Editing>>, Path(name): Path<String>) -> Response {
    let show = move || shown(&editing.desk, &editing.tree(), &format!("media/{name}"));
    match tokio::task::spawn_blocking(show).await {
        Ok(Some((kind, bytes))) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// An answer, and what it waits for.
type Answer = Result<(Value, Until), Refused>;

/// What an answer waits for: what is known of a state of what is not saved.
#[derive(Debug, Clone, Copy)]
enum Until {
    Now,
    /// The page beside it shows it, and what is wrong with the files is known.
    Checked(u64),
    /// What is wrong with any page is known.
    Whole(u64),
}

/// What was written; the answer waits until it is served.
fn written(Done { files, came, gone, generation }: Done) -> (Value, Until) {
    (json!({"saved": files, "came": came, "gone": gone}), Until::Checked(generation))
}

impl Editing {
    fn answer(&self, ask: Ask) -> Answer {
        let desk = &self.desk;
        Ok(match ask {
            Ask::Places { texts } => (self.places(&texts), Until::Now),
            Ask::Warnings { page, texts } => (self.warnings(&page, &texts), Until::Now),
            Ask::Fields { file } => (self.fields(&file)?, Until::Now),
            Ask::Targets { kind } => (json!({"targets": targets(&self.tree(), &kind)}), Until::Now),
            Ask::Change { file, way, what, was, list } => {
                self.change(Into { file, way, was }, what, list)?
            }
            Ask::Translate { file, language, message: [context, original], words, fits, was } => {
                let (path, slot) = self.slot(&file, &language, [&context, &original])?;
                let edit = Edit::Translation { slot, words, fits };
                (json!({}), Until::Checked(desk.change(&path, edit, was.as_deref(), |_| true)?))
            }
            Ask::State => (json!({}), Until::Whole(desk.generation())),
            Ask::Save => written(desk.save()?),
            Ask::Discard { file } => (json!({}), Until::Checked(desk.discard(&file)?)),
            Ask::TakeOver { file } => (json!({}), Until::Checked(desk.take_over(&file)?)),
            Ask::Undo => written(desk.undo()?),
            Ask::Redo => written(desk.redo()?),
            Ask::Forget { what } => {
                desk.forget(what)?;
                (json!({}), Until::Now)
            }
            Ask::Changes => (json!({"changes": desk.changed()?}), Until::Now),
            Ask::PutBack { file } => written(desk.put_back(&file)?),
            Ask::Things { file } => {
                self.file(&file)?;
                (json!({"things": parts::things(&file, &desk.text(&file)?)}), Until::Now)
            }
            Ask::Id { title } => (json!({"id": parts::made_id(&title)}), Until::Now),
            Ask::New { kind, id, title, area, act } => {
                self.add(New { kind: &kind, id: &id, title: &title, area: area.as_deref() }, act)?
            }
            Ask::Note { file } => {
                let (mut said, until) = written(desk.make(vec![note(&self.tree(), &file)?])?);
                said["file"] = said["saved"][0].clone();
                (said, until)
            }
            Ask::Rename { kind, id, to, act } => {
                self.reshape((&kind, &id), Becomes::Named(&to), act)?
            }
            Ask::Remove { kind, id, act } => self.reshape((&kind, &id), Becomes::Nothing, act)?,
            Ask::Leave { look } => (json!({}), Until::Checked(desk.leave(look))),
            Ask::Picture { name, bytes, into: Some(into) } => self.hang(&name, &bytes, into)?,
            Ask::Picture { name, bytes, into: None } => {
                let (file, name) = picture(desk, &name, &bytes)?;
                let done = file.map(|file| desk.make(vec![file])).transpose()?;
                let until = done.map_or(Until::Now, |done| Until::Checked(done.generation));
                (json!({"name": name}), until)
            }
        })
    }

    /// Changes a value; where the browser shows a list, only one that is still so.
    fn change(&self, into: Into, what: What, list: Option<Vec<Said>>) -> Answer {
        let Into { file, way, was } = into;
        let (source, kind) = self.file(&file)?;
        let what = match what {
            What::Set(value) => Change::Set { value, order: order_of(kind, &way) },
            What::Remove => Change::Remove,
            What::Add(item) => Change::Add(item),
            What::Move(to) => Change::Move(to),
        };
        let above = outermost(&way).to_vec();
        let is_drawn = |text: &str| {
            let there = || fields(kind, &source.path, text);
            list.is_none_or(|list| there().is_some_and(|all| is_shown(list, &all, &above)))
        };
        let edit = Edit::Value { way, what };
        Ok((json!({}), Until::Checked(self.desk.change(&file, edit, was.as_deref(), is_drawn)?)))
    }

    /// Puts a picture into `media/` for a value; neither is saved yet.
    fn hang(&self, name: &str, bytes: &str, Into { file, way, was }: Into) -> Answer {
        let (_, kind) = self.file(&file)?;
        let (picture, name) = picture(&self.desk, name, bytes)?;
        let value = format!("media/{name}");
        let what = Change::Set { value, order: order_of(kind, &way) };
        let edit = Edit::Value { way, what };
        let mut generation = self.desk.change(&file, edit, was.as_deref(), |_| true)?;
        if let Some(Saved { path, after: Some(bytes), .. }) = picture {
            generation = self.desk.hang(&path, bytes)?;
        }
        Ok((json!({"name": name}), Until::Checked(generation)))
    }

    /// Tells, shows or does a plan, where all else is saved: it is planned over the files.
    fn act(&self, all: Vec<Saved>, act: Act) -> Answer {
        Ok(match act {
            Act::Tell => (json!({}), Until::Now),
            Act::Show => {
                let look = self.desk.look(all)?;
                (json!({"look": look}), Until::Checked(look))
            }
            Act::Do => written(self.desk.make(all)?),
        })
    }

    /// Adds something.
    fn add(&self, new: New<'_>, act: Act) -> Answer {
        let (all, file) = parts::added(&self.desk, &self.saved_tree()?, new)?;
        let (mut said, until) = self.act(all, act)?;
        said["file"] = json!(file);
        Ok((said, until))
    }

    /// Renames or removes something.
    fn reshape(&self, thing: (&str, &str), becomes: Becomes<'_>, act: Act) -> Answer {
        let plan = parts::reshaped(&self.desk, &self.saved_tree()?, thing, becomes)?;
        if act == Act::Tell {
            return Ok((json!({"plan": plan}), Until::Now));
        }
        let (all, file) = plan.files()?;
        let (mut said, until) = self.act(all, act)?;
        said["file"] = json!(file);
        Ok((said, until))
    }

    /// The files as they were read, where nothing is typed over them.
    fn saved_tree(&self) -> Result<SourceTree, Refused> {
        if self.desk.unsaved().is_empty() {
            Ok(self.turned.borrow().files.clone())
        } else {
            Err(Refused::Unsaved)
        }
    }

    /// What an author must know at all times. Each has a number: answers may come in another order.
    fn state(&self) -> Value {
        let mut told = self.told.lock().expect("nothing panics while it is held");
        *told += 1;
        let (undo, redo) = self.desk.history();
        let turned = self.turned.borrow();
        json!({"began": self.desk.began.as_millisecond(), "told": *told, "unsaved": self.desk.unsaved(), "undo": undo, "redo": redo, "mistakes": turned.mistakes, "edition": turned.tree.has_edition(), "standard": Page::STANDARD})
    }
}
